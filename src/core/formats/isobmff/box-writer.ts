import { concat } from '../../bytes/concat';
import { ByteWriter } from '../../bytes/writer';

/** A box with this body. */
export function writeBox(type: string, ...body: readonly Uint8Array[]): Uint8Array {
  const content = concat(body);
  return concat([writeBoxHeader(type, content.length), content]);
}

/** The 8 bytes before a body of that length. */
export function writeBoxHeader(type: string, bodyLength: number): Uint8Array {
  return new ByteWriter()
    .u32(bodyLength + 8)
    .latin1(type)
    .build();
}

/** A full box (ISO/IEC 14496-12, 4.2): version and flags, then the body. */
export function writeFullBox(type: string, version: number, flags: number, ...body: readonly Uint8Array[]): Uint8Array {
  return writeBox(type, new ByteWriter().u8(version).u24(flags).build(), ...body);
}
