import { foldConvolutions, type Convolution } from './fold-convolutions';
import { GraphWriter, textAttribute } from './graph-writer';
import type { Constant, OnnxGraph, OnnxNode } from './read-onnx';

/** A value on its way through the graph; `shape` is ONNX's (NCHW), `nhwc` says how TensorFlow.js has it. */
interface Flowing {
  readonly name: string;
  readonly shape: readonly number[];
  readonly nhwc: boolean;
  /** Each cell has so many points a side, one after the other in its channels: not spread out, which takes long. */
  readonly packed?: number;
}

const toNhwc = <T>([n, c, h, w]: readonly T[]): T[] => [n, h, w, c] as T[];
const axisInNhwc = [0, 3, 1, 2] as const;
/** By how much PP-OCR's recogniser narrows a line. */
const downscale = 8;
/** What may be done to each point by itself. */
const pointwise: readonly string[] = ['Relu', 'Sigmoid'];
const nhwcFormat = { s: textAttribute('NHWC') };

export interface ConvertOptions {
  /** ONNX's NCHW; height and width only matter when the graph itself works with shapes. */
  readonly inputShape: readonly number[];
  /** Which of `height` and `width` may differ from that when the model is used. */
  readonly free: readonly string[];
}

/** Writes an ONNX graph of the PP-OCR family as a TensorFlow.js graph model. Throws at operators it does not know. */
export function convert(graph: OnnxGraph, { inputShape, free }: ConvertOptions): GraphWriter {
  return new Converter(graph, inputShape, free).run();
}

class Converter {
  private readonly out = new GraphWriter();
  private readonly flowing = new Map<string, Flowing>();
  private readonly constants: Map<string, Constant>;

  constructor(
    private readonly graph: OnnxGraph,
    private readonly inputShape: readonly number[],
    private readonly free: ConvertOptions['free'],
  ) {
    this.constants = new Map(graph.constants);
  }

  run(): GraphWriter {
    const [, channels = 3] = this.inputShape;
    const [, , height = 0, width = 0] = this.inputShape;
    const dims = [1, this.free.includes('height') ? -1 : height, this.free.includes('width') ? -1 : width, channels];
    const shape = { shape: { dim: dims.map((size) => ({ size: String(size) })) } };
    this.out.add('Placeholder', [], { dtype: { type: 'DT_FLOAT' }, shape }, 'x');
    this.flowing.set('x', { name: 'x', shape: this.inputShape, nhwc: true });
    const { convolutions, gone } = foldConvolutions(this.graph);
    for (const node of this.graph.nodes) {
      const convolution = convolutions.get(node);
      if (convolution) this.flowing.set(convolution.output, this.convolution(convolution));
      else if (!gone.has(node)) this.node(node);
    }
    return this.out;
  }

  private node(node: OnnxNode): void {
    const inputs = node.inputs.map((name) => this.constants.get(name));
    const [first] = node.inputs;
    if (node.op === 'Shape') {
      this.constants.set(node.output, oneRow(this.value(first).shape));
    } else if (inputs.every((input) => input !== undefined)) {
      this.constants.set(node.output, foldConstants(node, inputs));
    } else this.flowing.set(node.output, this.operator(node));
  }

  private operator(node: OnnxNode): Flowing {
    const x = (): Flowing => {
      const value = this.value(node.inputs[0]);
      if (value.packed && !pointwise.includes(node.op)) throw new Error(`${node.op} of packed points is not known`);
      return value;
    };
    const keep = (value: Flowing, op: string): Flowing => ({ ...value, name: this.out.add(op, [value.name]) });
    const axes = node.attributes.get('axes') ?? [];
    switch (node.op) {
      case 'Add':
        return this.binary(node, 'AddV2');
      case 'Mul':
        return this.binary(node, 'Mul');
      case 'Sub':
        return this.binary(node, 'Sub');
      case 'Div':
        return this.binary(node, 'RealDiv');
      case 'Relu':
        return keep(x(), 'Relu');
      case 'Sigmoid':
        return keep(x(), 'Sigmoid');
      case 'Sqrt':
        return keep(x(), 'Sqrt');
      case 'Softmax':
        return keep(this.logical(x()), 'Softmax');
      case 'Pow':
        return { ...x(), name: this.out.add('Mul', [x().name, x().name]) };
      case 'Clip':
        return keep(x(), this.isRelu6(node) ? 'Relu6' : 'Clip outside 0..6');
      case 'HardSigmoid':
        return this.hardSigmoid(x(), node);
      case 'GlobalAveragePool':
        return this.mean(x(), [2, 3]);
      case 'ReduceMean':
        return this.mean(x(), axes);
      case 'AveragePool':
        return this.averagePool(x(), node);
      case 'Resize':
        return this.resize(x(), node);
      case 'Concat':
        return this.concat(node);
      case 'MatMul':
        return this.matMul(node);
      case 'Transpose':
        return this.transpose(this.logical(x()), node.attributes.get('perm') ?? []);
      case 'Reshape':
        return this.reshape(this.logical(x()), this.constants.get(node.inputs[1] ?? '')?.values ?? []);
      case 'Squeeze':
        return this.reshape(
          this.logical(x()),
          x().shape.filter((_, axis) => !axes.includes(axis)),
        );
      case 'Slice':
        return this.slice(this.logical(x()), node);
      default:
        throw new Error(`The operator ${node.op} is not known`);
    }
  }

  private value(name = ''): Flowing {
    const value = this.flowing.get(name);
    if (!value) throw new Error(`${name} is not there yet`);
    return value;
  }

  /** The value in ONNX's own layout. */
  private logical(value: Flowing): Flowing {
    if (!value.nhwc) return value;
    return { ...value, nhwc: false, name: this.out.add('Transpose', [value.name, this.out.integers([0, 3, 1, 2])]) };
  }

  private channelsLast(value: Flowing): Flowing {
    if (value.nhwc) return value;
    return { ...value, nhwc: true, name: this.out.add('Transpose', [value.name, this.out.integers([0, 2, 3, 1])]) };
  }

  private convolution(folded: Convolution): Flowing {
    const { node, dims, kernel, bias, relu } = folded;
    const x = this.channelsLast(this.value(node.inputs[0]));
    if (node.op === 'ConvTranspose') return this.doubling(x, folded);
    const [outputs = 0, , height = 1, width = 1] = dims;
    const depthwise = (node.attributes.get('group')?.[0] ?? 1) > 1;
    const [down = 1, across = 1] = node.attributes.get('strides') ?? [];
    const [top = 0, left = 0, bottom = 0, right = 0] = node.attributes.get('pads') ?? [];
    const inputs = dims[1] ?? 1;
    const ordered: number[] = [];
    for (let place = 0; place < height * width; place++)
      for (let i = 0; i < inputs; i++)
        for (let o = 0; o < outputs; o++) ordered.push(kernel[(o * inputs + i) * height * width + place] ?? 0);
    const shape = depthwise ? [height, width, outputs, 1] : [height, width, inputs, outputs];
    const centred = down === 1 && across === 1 && top * 2 === height - 1 && left * 2 === width - 1;
    const padding =
      top + left + bottom + right === 0
        ? { padding: { s: textAttribute('VALID') } }
        : centred
          ? { padding: { s: textAttribute('SAME') } }
          : {
              padding: { s: textAttribute('EXPLICIT') },
              explicit_paddings: { list: { i: [0, 0, top, bottom, left, right, 0, 0] } },
            };
    const name = this.out.add(
      depthwise ? 'FusedDepthwiseConv2dNative' : '_FusedConv2D',
      [x.name, this.out.floats(shape, ordered), this.out.floats([outputs], bias)],
      {
        strides: { list: { i: [1, down, across, 1] } },
        dilations: { list: { i: [1, 1, 1, 1] } },
        data_format: nhwcFormat,
        ...padding,
        fused_ops: { list: { s: ['BiasAdd', ...(relu ? ['Relu'] : [])].map(textAttribute) } },
        num_args: { i: 1 },
      },
    );
    const [n = 1, , rows = 0, columns = 0] = x.shape;
    const along = (length: number, pads: number, size: number, stride: number): number =>
      Math.floor((length + pads - size) / stride) + 1;
    const shapeOut = [n, outputs, along(rows, top + bottom, height, down), along(columns, left + right, width, across)];
    return { name, nhwc: true, shape: shapeOut };
  }

  /**
   * A transposed convolution with 2 × 2 kernel and stride 2: every pixel becomes four, each with weights of its own. They
   * stay in one cell, and a second one makes sixteen of them, row by row: every weight is there for each of the four.
   */
  private doubling(x: Flowing, { dims, kernel, bias, node }: Convolution): Flowing {
    const [inputs = 0, outputs = 0, height, width] = dims;
    const [stride] = node.attributes.get('strides') ?? [];
    if (height !== 2 || width !== 2 || stride !== 2) throw new Error('Only 2 × 2 transposed convolutions are known');
    const before = x.packed ?? 1;
    const side = before * 2;
    const [rowsIn, rowsOut] = [before * before * inputs, side * side * outputs];
    const ordered = new Array<number>(rowsIn * rowsOut).fill(0);
    for (let point = 0; point < before * before; point++)
      for (let i = 0; i < inputs; i++)
        for (let place = 0; place < 4; place++) {
          const down = Math.floor(point / before) * 2 + (place >> 1);
          const across = (point % before) * 2 + (place & 1);
          for (let o = 0; o < outputs; o++)
            ordered[(point * inputs + i) * rowsOut + (down * side + across) * outputs + o] =
              kernel[(i * outputs + o) * 4 + place] ?? 0;
        }
    const all = Array.from({ length: side * side }, () => bias).flat();
    const weights = this.out.floats([1, 1, rowsIn, rowsOut], ordered);
    const name = this.out.add('_FusedConv2D', [x.name, weights, this.out.floats([all.length], all)], {
      strides: { list: { i: [1, 1, 1, 1] } },
      dilations: { list: { i: [1, 1, 1, 1] } },
      data_format: nhwcFormat,
      padding: { s: textAttribute('VALID') },
      fused_ops: { list: { s: [textAttribute('BiasAdd')] } },
      num_args: { i: 1 },
    });
    const [n = 1, , rows = 0, columns = 0] = x.shape;
    return { name, nhwc: true, packed: side, shape: [n, outputs, rows * 2, columns * 2] };
  }

  private binary(node: OnnxNode, op: string): Flowing {
    const values = node.inputs.map((name) => this.flowing.get(name));
    const nhwc = values.some((value) => value?.nhwc);
    const shapes: (readonly number[])[] = [];
    const names = node.inputs.map((name, i) => {
      const value = values[i];
      if (value) {
        shapes.push(value.shape);
        return (nhwc ? this.channelsLast(value) : value).name;
      }
      const { dims, values: numbers } = this.constants.get(name) ?? { dims: [], values: [] };
      if (numbers.length > 1 && nhwc && dims.length !== 4) throw new Error(`${name} has an odd shape`);
      shapes.push(dims);
      return this.out.floats(nhwc && dims.length === 4 ? toNhwc(dims) : dims, numbers);
    });
    return { name: this.out.add(op, names), nhwc, shape: broadcast(shapes) };
  }

  private hardSigmoid(x: Flowing, node: OnnxNode): Flowing {
    const scalar = (value: number): string => this.out.floats([], [value]);
    const scaled = this.out.add('Mul', [x.name, scalar(node.attributes.get('alpha')?.[0] ?? 0.2)]);
    const shifted = this.out.add('AddV2', [scaled, scalar(node.attributes.get('beta')?.[0] ?? 0.5)]);
    return { ...x, name: this.out.add('ClipByValue', [shifted, scalar(0), scalar(1)]) };
  }

  private isRelu6(node: OnnxNode): boolean {
    const bound = (place: number, name: string): number | undefined =>
      node.attributes.get(name)?.[0] ?? this.constants.get(node.inputs[place] ?? '')?.values[0];
    const [low, high] = [bound(1, 'min'), bound(2, 'max')];
    return low === 0 && high === 6;
  }

  private mean(x: Flowing, axes: readonly number[]): Flowing {
    const positive = axes.map((axis) => (axis < 0 ? axis + x.shape.length : axis));
    const own = positive.map((axis) => (x.nhwc ? (axisInNhwc[axis] ?? 0) : axis)).sort();
    const name = this.out.add('Mean', [x.name, this.out.integers(own)], { keep_dims: { b: true } });
    return { ...x, name, shape: x.shape.map((size, axis) => (positive.includes(axis) ? 1 : size)) };
  }

  private averagePool(x: Flowing, node: OnnxNode): Flowing {
    const [height = 1, width = 1] = node.attributes.get('kernel_shape') ?? [];
    const [down = 1, across = 1] = node.attributes.get('strides') ?? [];
    const name = this.out.add('AvgPool', [this.channelsLast(x).name], {
      ksize: { list: { i: [1, height, width, 1] } },
      strides: { list: { i: [1, down, across, 1] } },
      padding: { s: textAttribute('VALID') },
      data_format: nhwcFormat,
    });
    const [n = 1, c = 0, rows = 0, columns = 0] = x.shape;
    const shape = [n, c, Math.floor((rows - height) / down) + 1, Math.floor((columns - width) / across) + 1];
    return { name, nhwc: true, shape };
  }

  private resize(x: Flowing, node: OnnxNode): Flowing {
    const [, , down = 1, across = 1] = this.constants.get(node.inputs[2] ?? '')?.values ?? [];
    const { out } = this;
    const attr = { begin_mask: { i: 0 }, end_mask: { i: 0 }, shrink_axis_mask: { i: 0 } };
    const size = out.add(
      'StridedSlice',
      [out.add('Shape', [x.name]), out.integers([1]), out.integers([3]), out.integers([1])],
      attr,
    );
    const scaled = out.add('Mul', [size, out.integers([down, across])]);
    const [n = 1, c = 0, rows = 0, columns = 0] = x.shape;
    return {
      name: out.add('ResizeNearestNeighbor', [x.name, scaled], { align_corners: { b: false } }),
      nhwc: true,
      shape: [n, c, rows * down, columns * across],
    };
  }

  private concat(node: OnnxNode): Flowing {
    const values = node.inputs.map((name) => this.channelsLast(this.value(name)));
    const axis = node.attributes.get('axis')?.[0] ?? 0;
    const name = this.out.add(
      'ConcatV2',
      [...values.map((value) => value.name), this.out.scalarInteger(axisInNhwc[axis] ?? 0)],
      { N: { i: values.length } },
    );
    const shape = (values[0]?.shape ?? []).map((size, i) =>
      i === axis ? values.reduce((sum, value) => sum + (value.shape[axis] ?? 0), 0) : size,
    );
    return { name, nhwc: true, shape };
  }

  private matMul(node: OnnxNode): Flowing {
    const a = this.logical(this.value(node.inputs[0]));
    const weights = this.constants.get(node.inputs[1] ?? '');
    const b = weights ? null : this.logical(this.value(node.inputs[1]));
    const dims = weights ? [...a.shape.slice(2).map(() => 1), ...weights.dims] : (b?.shape ?? []);
    const second = weights ? this.out.floats(dims, weights.values) : (b?.name ?? '');
    const name = this.out.add('BatchMatMulV2', [a.name, second], { adj_x: { b: false }, adj_y: { b: false } });
    return { name, nhwc: false, shape: [...a.shape.slice(0, -1), dims.at(-1) ?? 0] };
  }

  /**
   * Integers of a shape as they are written. Where the width is free, the one that was made of it becomes -1: "what is
   * left". It is known by its value, which no other dimension may have.
   */
  private sizes(shape: readonly number[]): string {
    if (!this.free.includes('width')) return this.out.integers(shape);
    const columns = (this.inputShape[3] ?? 0) / downscale;
    return this.out.integers(shape.map((size) => (size === columns ? -1 : size)));
  }

  private transpose(x: Flowing, perm: readonly number[]): Flowing {
    const name = this.out.add('Transpose', [x.name, this.out.integers(perm)]);
    return { name, nhwc: false, shape: perm.map((axis) => x.shape[axis] ?? 0) };
  }

  private reshape(x: Flowing, wanted: readonly number[]): Flowing {
    const copied = wanted.map((size, axis) => (size === 0 ? (x.shape[axis] ?? 0) : size));
    const known = copied.reduce((product, size) => (size > 0 ? product * size : product), 1);
    const all = x.shape.reduce((product, size) => product * size, 1);
    const shape = copied.map((size) => (size < 0 ? all / known : size));
    return { name: this.out.add('Reshape', [x.name, this.sizes(shape)]), nhwc: false, shape };
  }

  private slice(x: Flowing, node: OnnxNode): Flowing {
    const list = (key: string): readonly number[] => node.attributes.get(key) ?? [];
    const begin = x.shape.map((_, axis) => list('starts')[list('axes').indexOf(axis)] ?? 0);
    const shape = x.shape.map(
      (size, axis) => Math.min(list('ends')[list('axes').indexOf(axis)] ?? size, size) - (begin[axis] ?? 0),
    );
    const name = this.out.add('Slice', [x.name, this.out.integers(begin), this.sizes(shape)]);
    return { name, nhwc: false, shape };
  }
}

function oneRow(values: readonly number[]): Constant {
  return { dims: [values.length], values };
}

function broadcast(shapes: readonly (readonly number[])[]): number[] {
  const rank = Math.max(...shapes.map(({ length }) => length));
  return Array.from({ length: rank }, (_, axis) =>
    Math.max(...shapes.map((shape) => shape[axis - rank + shape.length] ?? 1)),
  );
}

/** What the exporter writes to work with shapes: all of it is known beforehand. */
function foldConstants(node: OnnxNode, inputs: readonly Constant[]): Constant {
  const [first = oneRow([])] = inputs;
  switch (node.op) {
    case 'Cast':
    case 'Squeeze':
      return first;
    case 'Concat':
      return oneRow(inputs.flatMap(({ values }) => values));
    case 'Slice':
      return oneRow(first.values.slice(node.attributes.get('starts')?.[0], node.attributes.get('ends')?.[0]));
    default:
      throw new Error(`${node.op} of constants is not known`);
  }
}
