import type { Constant, OnnxGraph, OnnxNode } from './read-onnx';

/** A convolution with everything linear that follows it worked into its weights. */
export interface Convolution {
  readonly node: OnnxNode;
  /** OIHW; of a transposed convolution IOHW. */
  readonly dims: readonly number[];
  readonly kernel: readonly number[];
  readonly bias: readonly number[];
  readonly relu: boolean;
  /** Name of the last value that was folded in. */
  readonly output: string;
}

export interface FoldedGraph {
  readonly convolutions: ReadonlyMap<OnnxNode, Convolution>;
  /** Nodes that went into a convolution. */
  readonly gone: ReadonlySet<OnnxNode>;
}

interface Affine {
  readonly scale: (channel: number) => number;
  readonly shift: (channel: number) => number;
}

/**
 * Folds what follows a convolution alone into it: batch normalisation, multiplying and adding constants (per channel
 * or one for all), and then a ReLU, as the backend has it in the same kernel.
 */
export function foldConvolutions({ nodes, constants }: OnnxGraph): FoldedGraph {
  const users = new Map<string, OnnxNode[]>();
  for (const node of nodes) for (const name of node.inputs) users.set(name, [...(users.get(name) ?? []), node]);
  const onlyUser = (name: string): OnnxNode | undefined => {
    const all = users.get(name) ?? [];
    return all.length === 1 ? all[0] : undefined;
  };
  const convolutions = new Map<OnnxNode, Convolution>();
  const gone = new Set<OnnxNode>();
  for (const node of nodes) {
    if (node.op !== 'Conv' && node.op !== 'ConvTranspose') continue;
    const weights = constants.get(node.inputs[1] ?? '');
    if (!weights) throw new Error(`${node.output} has no weights`);
    const outputs = (node.op === 'Conv' ? weights.dims[0] : weights.dims[1]) ?? 0;
    const given = constants.get(node.inputs[2] ?? '')?.values;
    let [kernel, bias] = [weights.values, given ?? new Array<number>(outputs).fill(0)];
    let [output, relu] = [node.output, false];
    for (let next = onlyUser(output); next; next = onlyUser(output)) {
      const affine = asAffine(next, constants, outputs);
      if (affine) {
        const perFilter = channelOf(node.op, weights.dims);
        kernel = kernel.map((value, i) => value * affine.scale(perFilter(i)));
        bias = bias.map((value, channel) => value * affine.scale(channel) + affine.shift(channel));
      } else if (next.op === 'Relu' && node.op === 'Conv') relu = true;
      else break;
      gone.add(next);
      output = next.output;
      if (relu) break;
    }
    convolutions.set(node, { node, dims: weights.dims, kernel, bias, relu, output });
  }
  return { convolutions, gone };
}

/** Which output channel a weight belongs to, by its place in the kernel. */
function channelOf(op: string, dims: readonly number[]): (place: number) => number {
  const [, second = 1, height = 1, width = 1] = dims;
  const area = height * width;
  return op === 'Conv' ? (place) => Math.floor(place / (second * area)) : (place) => Math.floor(place / area) % second;
}

/** A node as `x · scale + shift` for each channel; null when it is nothing of the kind. */
function asAffine(node: OnnxNode, constants: ReadonlyMap<string, Constant>, channels: number): Affine | null {
  if (node.op === 'BatchNormalization') return batchNormalisation(node, constants);
  if (node.op !== 'Mul' && node.op !== 'Add' && node.op !== 'Div') return null;
  const constant = node.inputs.map((name) => constants.get(name)).find((found) => found !== undefined);
  if (!constant) return null;
  const { values, dims } = constant;
  const perChannel = values.length === channels && dims.length === 4 && dims[1] === channels;
  if (values.length !== 1 && !perChannel) return null;
  const at = (channel: number): number => values[values.length === 1 ? 0 : channel] ?? 0;
  if (node.op === 'Add') return { scale: () => 1, shift: at };
  return { scale: node.op === 'Mul' ? at : (channel) => 1 / at(channel), shift: () => 0 };
}

function batchNormalisation(node: OnnxNode, constants: ReadonlyMap<string, Constant>): Affine | null {
  const [gamma, beta, mean, variance] = node.inputs.slice(1).map((name) => constants.get(name)?.values);
  if (!gamma || !beta || !mean || !variance) return null;
  const epsilon = node.attributes.get('epsilon')?.[0] ?? 1e-5;
  const scale = (channel: number): number => (gamma[channel] ?? 0) / Math.sqrt((variance[channel] ?? 0) + epsilon);
  return { scale, shift: (channel) => (beta[channel] ?? 0) - (mean[channel] ?? 0) * scale(channel) };
}
