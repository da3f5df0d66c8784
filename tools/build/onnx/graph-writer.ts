import { float16 } from './float16';

type Attribute =
  | { readonly i: number }
  | { readonly b: boolean }
  | { readonly type: string }
  | { readonly s: string }
  | { readonly list: { readonly i: readonly number[] } | { readonly s: readonly string[] } }
  | { readonly shape: { readonly dim: readonly { readonly size: string }[] } };

export type Attributes = Readonly<Record<string, Attribute>>;

interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly quantization?: { readonly dtype: 'float16'; readonly original_dtype: 'float32' };
}

/** Weights with at least this many numbers are kept as float16. */
const worthHalving = 32;

/** A text attribute: TensorFlow.js expects base64. */
export const textAttribute = (value: string): string => Buffer.from(value).toString('base64');

/** Collects the nodes and weights of a TensorFlow.js graph model. */
export class GraphWriter {
  private readonly nodes: object[] = [];
  private readonly specs: WeightSpec[] = [];
  private readonly chunks: Uint8Array[] = [];
  private lastNumber = 0;

  /** Adds an operation and returns its name. */
  add(
    op: string,
    inputs: readonly string[],
    attr: Attributes = {},
    name = `${op}_${String(++this.lastNumber)}`,
  ): string {
    this.nodes.push({ name, op, input: inputs, attr });
    return name;
  }

  floats(shape: readonly number[], values: readonly number[]): string {
    const halved = values.length >= worthHalving;
    const name = this.constant(shape, 'float32', halved);
    if (halved) {
      const halves = Uint16Array.from(values, float16);
      this.chunks.push(new Uint8Array(halves.buffer));
    } else this.chunks.push(new Uint8Array(Float32Array.from(values).buffer));
    return name;
  }

  integers(values: readonly number[]): string {
    const name = this.constant([values.length], 'int32', false);
    this.chunks.push(new Uint8Array(Int32Array.from(values).buffer));
    return name;
  }

  scalarInteger(value: number): string {
    const name = this.constant([], 'int32', false);
    this.chunks.push(new Uint8Array(Int32Array.of(value).buffer));
    return name;
  }

  /** The two files of the model. */
  files(weightsName: string): { json: string; weights: Uint8Array } {
    const json = JSON.stringify({
      format: 'graph-model',
      modelTopology: { node: this.nodes, library: {}, versions: { producer: 1087 } },
      weightsManifest: [{ paths: [weightsName], weights: this.specs }],
    });
    return { json, weights: Buffer.concat(this.chunks) };
  }

  private constant(shape: readonly number[], dtype: 'float32' | 'int32', halved: boolean): string {
    const type = dtype === 'float32' ? 'DT_FLOAT' : 'DT_INT32';
    const name = this.add('Const', [], { dtype: { type } });
    const quantization = { dtype: 'float16', original_dtype: 'float32' } as const;
    this.specs.push({ name, shape, dtype, ...(halved ? { quantization } : {}) });
    return name;
  }
}
