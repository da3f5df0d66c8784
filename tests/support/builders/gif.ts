import { concat } from '../../../src/core/bytes/concat';
import { ByteWriter } from '../../../src/core/bytes/writer';
import { splitSubBlocks } from '../../../src/core/formats/gif/sub-blocks';
import { latin1Bytes } from './png';

const HEADER = new ByteWriter('little').latin1('GIF89a').u16(1).u16(1).u8(0x80).u8(0).u8(0);
const PALETTE = Uint8Array.of(0, 0, 0, 255, 255, 255);
export const TRAILER = Uint8Array.of(0x3b);

/** One picture of one pixel; `hidden` are bytes behind the end code of its LZW stream, in the same sub-block. */
export function image(hidden = ''): Uint8Array {
  const data = concat([Uint8Array.of(0x44, 0x01), latin1Bytes(hidden)]);
  const descriptor = new ByteWriter('little').u8(0x2c).u16(0).u16(0).u16(1).u16(1).u8(0).u8(2);
  return concat([descriptor.build(), splitSubBlocks(data)]);
}

export function buildGif(blocks: readonly Uint8Array[], afterEnd: readonly Uint8Array[] = [TRAILER]): Uint8Array {
  return concat([HEADER.build(), PALETTE, ...blocks, ...afterEnd]);
}

export const graphicControl = Uint8Array.of(0x21, 0xf9, 4, 0, 10, 0, 0, 0);

export function comment(text: string): Uint8Array {
  return concat([Uint8Array.of(0x21, 0xfe), splitSubBlocks(latin1Bytes(text))]);
}

/** An application extension whose data is already in sub-blocks. */
export function application(id: string, ...subBlocks: readonly Uint8Array[]): Uint8Array {
  return concat([Uint8Array.of(0x21, 0xff, 11), latin1Bytes(id), ...subBlocks]);
}

export function subBlocks(data: string | Uint8Array): Uint8Array {
  return splitSubBlocks(typeof data === 'string' ? latin1Bytes(data) : data);
}

/** The NETSCAPE loop count, with whatever follows it in sub-blocks of its own. */
export function loop(times: number, more = ''): Uint8Array {
  const count = Uint8Array.of(3, 1, times & 255, times >> 8);
  return application('NETSCAPE2.0', count, subBlocks(more));
}

/** XMP in GIF is not cut into sub-blocks; a "magic trailer" makes readers land at its end. */
export function xmpApplication(packet: string): Uint8Array {
  const trailer = Uint8Array.from({ length: 257 }, (_, i) => (i === 0 ? 1 : 256 - i));
  return application('XMP DataXMP', latin1Bytes(packet), trailer, Uint8Array.of(0));
}
