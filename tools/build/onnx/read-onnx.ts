import { fieldsOf, floats, integers } from './protobuf';

/** A constant: floats or whole numbers, row by row. */
export interface Constant {
  readonly dims: readonly number[];
  readonly values: readonly number[];
}

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes: ReadonlyMap<string, readonly number[]>;
}

export interface OnnxGraph {
  /** In an order in which they can be worked out; without `Constant` nodes. */
  readonly nodes: readonly OnnxNode[];
  readonly constants: ReadonlyMap<string, Constant>;
}

const text = new TextDecoder();

/** The parts of an ONNX model (onnx.proto3) that the converter needs: nodes with numeric attributes, and constants. */
export function readOnnx(model: Uint8Array): OnnxGraph {
  const graph = bytesOf(model, 7);
  const nodes: OnnxNode[] = [];
  const constants = new Map<string, Constant>();
  for (const { number, value } of fieldsOf(graph)) {
    if (typeof value === 'bigint') continue;
    if (number === 5) {
      const { name, constant } = tensor(value);
      constants.set(name, constant);
    }
    if (number !== 1) continue;
    const { node, constant } = readNode(value);
    if (constant) constants.set(node.output, constant);
    else nodes.push(node);
  }
  return { nodes, constants };
}

function readNode(message: Uint8Array): { node: OnnxNode; constant: Constant | null } {
  const inputs: string[] = [];
  const attributes = new Map<string, readonly number[]>();
  let [op, output, constant] = ['', '', null as Constant | null];
  for (const { number, value } of fieldsOf(message)) {
    if (typeof value === 'bigint') continue;
    if (number === 1) inputs.push(text.decode(value));
    else if (number === 2 && output === '') output = text.decode(value);
    else if (number === 4) op = text.decode(value);
    else if (number === 5) {
      const read = attribute(value);
      attributes.set(read.name, read.numbers);
      constant = read.constant ?? constant;
    }
  }
  return { node: { op, inputs, output, attributes }, constant: op === 'Constant' ? constant : null };
}

function attribute(message: Uint8Array): { name: string; numbers: number[]; constant: Constant | null } {
  const numbers: number[] = [];
  let [name, constant] = ['', null as Constant | null];
  for (const { number, value } of fieldsOf(message)) {
    if (number === 1 && typeof value !== 'bigint') name = text.decode(value);
    else if (number === 5 && typeof value !== 'bigint') ({ constant } = tensor(value));
    else if ((number === 2 || number === 7) && typeof value !== 'bigint') numbers.push(...floats(value));
    else if (number === 3 || number === 8) numbers.push(...integers(value));
  }
  return { name, numbers, constant };
}

function tensor(message: Uint8Array): { name: string; constant: Constant } {
  const dims: number[] = [];
  let [name, type, values] = ['', 0, [] as number[]];
  let raw: Uint8Array | null = null;
  for (const { number, value } of fieldsOf(message)) {
    if (number === 1) dims.push(...integers(value));
    else if (number === 2) type = Number(value);
    else if (number === 5 || number === 7) values.push(...integers(value));
    else if (typeof value === 'bigint') continue;
    else if (number === 4) values.push(...floats(value));
    else if (number === 8) name = text.decode(value);
    else if (number === 9) raw = value;
  }
  if (raw) values = unpack(raw, type);
  return { name, constant: { dims, values } };
}

/** TensorProto.DataType: 1 float, 6 int32, 7 int64. */
function unpack(raw: Uint8Array, type: number): number[] {
  if (type === 1) return floats(raw);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (type === 7) return Array.from({ length: raw.length / 8 }, (_, i) => Number(view.getBigInt64(8 * i, true)));
  if (type === 6) return Array.from({ length: raw.length / 4 }, (_, i) => view.getInt32(4 * i, true));
  throw new Error(`Tensors of type ${String(type)} are not known`);
}

function bytesOf(message: Uint8Array, wanted: number): Uint8Array {
  for (const { number, value } of fieldsOf(message)) if (number === wanted && typeof value !== 'bigint') return value;
  throw new Error(`No field ${String(wanted)}`);
}
