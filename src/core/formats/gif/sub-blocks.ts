import type { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';

const LONGEST = 255;

/** The data sub-blocks at a reader (GIF89a, 15) as views. */
export interface SubBlocks {
  /** Only whole ones: decoders do not draw from one that the end of the file cuts short. */
  readonly blocks: readonly Uint8Array[];
  /** Whether the terminator was there. */
  readonly terminated: boolean;
}

/** Reads sub-blocks up to and with their terminator, or as far as the file goes. */
export function readSubBlocks(reader: ByteReader): SubBlocks {
  const blocks: Uint8Array[] = [];
  while (reader.left > 0) {
    const size = reader.u8();
    if (size === 0) return { blocks, terminated: true };
    if (size > reader.left) break;
    blocks.push(reader.take(size));
  }
  return { blocks, terminated: false };
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
