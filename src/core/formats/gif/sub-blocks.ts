import type { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';

const LONGEST = 255;

/** The data sub-blocks at a reader (GIF89a, 15), up to and with their terminator, as views. */
export function readSubBlocks(reader: ByteReader): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let size = reader.u8(); size > 0; size = reader.u8()) blocks.push(reader.take(size));
  return blocks;
}

/** Data as full sub-blocks with their terminator. */
export function splitSubBlocks(data: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  for (let at = 0; at < data.length; at += LONGEST) {
    const block = data.subarray(at, at + LONGEST);
    writer.u8(block.length).bytes(block);
  }
  return writer.u8(0).build();
}
