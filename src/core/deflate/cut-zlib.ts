import { concat } from '../bytes/concat';
import { ByteWriter } from '../bytes/writer';
import { BitWriter } from './bit-writer';
import { reverseBits } from './huffman-table';
import { ClippedOutput } from './clipped-output';
import { LONGEST_COPY, inflate } from './inflate';
import { withoutZlibHeader } from './zlib';

/**
 * The same zlib stream, ending after `length` decoded bytes; null when it does not go beyond them. The coded bits are
 * kept up to the symbol that goes over; what is left of that symbol follows as literals in a block of its own.
 */
export function cutZlib(parts: readonly Uint8Array[], length: number): Uint8Array | null {
  const body = withoutZlibHeader(parts);
  if (!body) return null;
  const { cut } = inflate(body, length);
  if (!cut) return null;
  const tail = new ClippedOutput(cut.produced, length);
  inflate(body, length + LONGEST_COPY, tail);

  const coded = concat(body).subarray(0, Math.ceil(cut.bit / 8));
  const wholeBytes = cut.bit >> 3;
  clearBit(coded, cut.blockBit);
  if (!cut.endOfBlock) shortenStored(coded, cut.blockBit);
  const bits = new BitWriter();
  bits.put(coded[wholeBytes] ?? 0, cut.bit & 7);
  if (cut.endOfBlock) bits.put(cut.endOfBlock.bits, cut.endOfBlock.length);
  bits.put(0b011, 3);
  for (const byte of tail.bytes) {
    if (byte < 144) bits.put(reverseBits(0x30 + byte, 8), 8);
    else bits.put(reverseBits(0x190 + byte - 144, 9), 9);
  }
  bits.put(0, 7);
  return new ByteWriter()
    .u16(0x7801)
    .bytes(coded.subarray(0, wholeBytes))
    .bytes(bits.build())
    .u32(tail.adler32)
    .build();
}

function clearBit(bytes: Uint8Array, bit: number): void {
  const at = bit >> 3;
  bytes[at] = (bytes[at] ?? 0) & ~(1 << (bit & 7));
}

/** Sets the length fields of the stored block whose header begins at a bit to what is there of it. */
function shortenStored(bytes: Uint8Array, blockBit: number): void {
  const at = (blockBit + 3 + 7) >> 3;
  const length = bytes.length - at - 4;
  bytes.set([length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], at);
}
