/** One field of a protobuf message: a number for varints and fixed widths, the bytes for anything longer. */
export interface Field {
  readonly number: number;
  readonly value: bigint | Uint8Array;
}

/** The fields of a message, in order (protobuf encoding, wire types 0, 1, 2 and 5). Throws on others. */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  while (at < message.length) {
    const [key, afterKey] = varint(message, at);
    const [number, wire] = [Number(key >> 3n), Number(key & 7n)];
    if (wire === 0) {
      const [value, end] = varint(message, afterKey);
      yield { number, value };
      at = end;
    } else {
      const [length, start] = wire === 2 ? varint(message, afterKey) : [wire === 5 ? 4n : 8n, afterKey];
      if (wire !== 2 && wire !== 5 && wire !== 1) throw new Error(`Wire type ${String(wire)}`);
      at = start + Number(length);
      yield { number, value: message.subarray(start, at) };
    }
  }
}

/** A varint as a signed 64-bit number, and where it ends. */
function varint(bytes: Uint8Array, start: number): [bigint, number] {
  let [value, shift, at] = [0n, 0n, start];
  for (;;) {
    const byte = bytes[at++] ?? 0;
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return [BigInt.asIntN(64, value), at];
    shift += 7n;
  }
}

/** Repeated integers, packed or a single one. */
export function integers(value: bigint | Uint8Array): number[] {
  if (typeof value === 'bigint') return [Number(value)];
  const out: number[] = [];
  for (let at = 0; at < value.length;) {
    const [one, end] = varint(value, at);
    out.push(Number(one));
    at = end;
  }
  return out;
}

/** 32-bit floats, little-endian. */
export function floats(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
