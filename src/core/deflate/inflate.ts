import { BitSource } from './bit-source';
import { huffmanTable } from './huffman-table';
import type { HuffmanTable } from './huffman-table';

/** Where decoded bytes go; without one, inflating only measures. */
export interface InflateOutput {
  literal(byte: number): void;
  copy(distance: number, length: number): void;
}

/** Where and how a stream could be cut: right before the symbol that would go over the limit. */
interface InflateCut {
  /** Bits of the stream before that symbol. */
  readonly bit: number;
  /** Offset in bits of the header of the block it is in. */
  readonly blockBit: number;
  /** Bytes produced before it. */
  readonly produced: number;
  /** The block's end-of-block code, in stream order; null in a stored block, which is cut by its length field. */
  readonly endOfBlock: { readonly bits: number; readonly length: number } | null;
}

/** How reading a DEFLATE stream ended. */
export interface Inflated {
  /** `over-limit`: it would go on past the limit; `truncated`: the input ran out; `corrupt`: it is no DEFLATE stream. */
  readonly status: 'complete' | 'over-limit' | 'truncated' | 'corrupt';
  /** Bytes produced; when corrupt or truncated, up to where it went wrong. */
  readonly produced: number;
  /** Bytes of input used, rounded up. */
  readonly usedBytes: number;
  readonly cut: InflateCut | null;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const lengthBase = Uint16Array.from(LENGTH_BASE);
const lengthExtra = Uint8Array.from(LENGTH_EXTRA);
const distanceBase = Uint16Array.from(DISTANCE_BASE);
const distanceExtra = Uint8Array.from(DISTANCE_EXTRA);
const END_OF_BLOCK = 256;
/** The longest run of bytes one symbol can stand for. */
export const LONGEST_COPY = 258;

type BlockEnd = 'end' | 'over-limit' | 'corrupt' | 'truncated';

interface State {
  readonly source: BitSource;
  readonly limit: number;
  readonly output: InflateOutput | null;
  produced: number;
  cutBit: number;
}

/**
 * Reads a raw DEFLATE stream (RFC 1951) lying in several pieces, producing at most `limit` bytes. Without an output it
 * needs no memory for what it decodes: it tells how long the data is and where the stream ends.
 */
export function inflate(parts: readonly Uint8Array[], limit: number, output: InflateOutput | null = null): Inflated {
  const source = new BitSource(parts);
  const state: State = { source, limit, output, produced: 0, cutBit: 0 };
  for (;;) {
    const blockBit = source.usedBits;
    const final = source.take(1) === 1;
    const kind = source.take(2);
    const tables = kind === 1 ? fixedTables() : kind === 2 ? dynamicTables(source) : null;
    let end: BlockEnd = 'corrupt';
    if (kind === 0) end = storedBlock(state);
    else if (tables) end = huffmanBlock(state, tables.literals, tables.distances);
    if (end !== 'corrupt' && source.overrun) end = 'truncated';
    if (end === 'end' && !final) continue;
    const status = end === 'end' ? 'complete' : source.overrun ? 'truncated' : end;
    const cut: InflateCut | null =
      status === 'over-limit'
        ? { bit: state.cutBit, blockBit, produced: state.produced, endOfBlock: tables && codeOf(tables.literals) }
        : null;
    return { status, produced: state.produced, usedBytes: Math.ceil(source.usedBits / 8), cut };
  }
}

/** The end-of-block code of a block's literal table. */
function codeOf({ entries }: HuffmanTable): { bits: number; length: number } {
  const bits = entries.findIndex((entry) => entry >> 4 === END_OF_BLOCK);
  return { bits, length: (entries[bits] ?? 0) & 15 };
}

function storedBlock(state: State): BlockEnd {
  const { source, output, limit } = state;
  source.alignToByte();
  const length = source.take(16);
  if ((source.take(16) ^ 0xffff) !== length) return 'corrupt';
  for (let i = 0; i < length; i++) {
    if (state.produced === limit) {
      state.cutBit = source.usedBits;
      return 'over-limit';
    }
    const byte = source.take(8);
    if (source.overrun) return 'truncated';
    output?.literal(byte);
    state.produced++;
  }
  return 'end';
}

let fixed: { literals: HuffmanTable; distances: HuffmanTable } | null = null;

function fixedTables(): { literals: HuffmanTable; distances: HuffmanTable } | null {
  if (fixed) return fixed;
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literals = huffmanTable(lengths);
  const distances = huffmanTable(new Uint8Array(32).fill(5));
  return literals && distances ? (fixed = { literals, distances }) : null;
}

function dynamicTables(source: BitSource): { literals: HuffmanTable; distances: HuffmanTable } | null {
  const literalCount = source.take(5) + 257;
  const distanceCount = source.take(5) + 1;
  const codeCount = source.take(4) + 4;
  const codeLengths = new Uint8Array(19);
  for (const symbol of CODE_LENGTH_ORDER.slice(0, codeCount)) codeLengths[symbol] = source.take(3);
  const codes = huffmanTable(codeLengths);
  if (!codes || literalCount > 286) return null;
  const lengths = new Uint8Array(literalCount + distanceCount);
  for (let at = 0; at < lengths.length;) {
    const symbol = readSymbol(source, codes);
    if (symbol < 0) return null;
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    const repeat = symbol === 16 ? 3 + source.take(2) : symbol === 17 ? 3 + source.take(3) : 11 + source.take(7);
    if (at + repeat > lengths.length || (symbol === 16 && at === 0)) return null;
    lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, at + repeat);
    at += repeat;
  }
  if (lengths[END_OF_BLOCK] === 0) return null;
  const literals = huffmanTable(lengths.subarray(0, literalCount));
  const distances = huffmanTable(lengths.subarray(literalCount));
  return literals && distances ? { literals, distances } : null;
}

/** The next symbol of a code, or -1 where none leads. Leaves at least 10 bits filled. */
function readSymbol(source: BitSource, { entries, bits }: HuffmanTable): number {
  source.fill();
  const entry = entries[source.bits & ((1 << bits) - 1)] ?? 0;
  source.drop(entry & 15);
  return entry === 0 ? -1 : entry >> 4;
}

/** Input one symbol may need at most: two codes of 15 bits, 5 and 13 extra bits, and what is filled ahead. */
const SYMBOL_BYTES = 12;

function huffmanBlock(state: State, literals: HuffmanTable, distances: HuffmanTable): BlockEnd {
  const { source, output, limit } = state;
  for (;;) {
    fastSymbols(state, literals, distances);
    const symbolBit = state.produced + LONGEST_COPY > limit ? source.usedBits : 0;
    const symbol = readSymbol(source, literals);
    if (symbol === END_OF_BLOCK) return 'end';
    if (source.overrun) return 'truncated';
    if (symbol < 0) return 'corrupt';
    let length = 1;
    let distance = 0;
    if (symbol > END_OF_BLOCK) {
      const base = lengthBase[symbol - 257];
      if (base === undefined) return 'corrupt';
      length = base + source.take(lengthExtra[symbol - 257] ?? 0);
      const distanceSymbol = readSymbol(source, distances);
      const distanceStart = distanceBase[distanceSymbol];
      if (distanceStart === undefined) return 'corrupt';
      distance = distanceStart + source.take(distanceExtra[distanceSymbol] ?? 0);
      if (distance > state.produced) return 'corrupt';
    }
    if (state.produced + length > limit) {
      state.cutBit = symbolBit;
      return 'over-limit';
    }
    if (distance) output?.copy(distance, length);
    else output?.literal(symbol);
    state.produced += length;
  }
}

/**
 * Symbols of a block while neither the piece of the file nor the limit is near its end, with all counters in variables.
 * This runs over every byte of a large picture. It stops before anything out of the ordinary (the end of the block, a
 * code that leads nowhere, a distance too far), which is then read with care. At most 30 bits are held, so that they
 * stay a small integer.
 */
function fastSymbols(state: State, literals: HuffmanTable, distances: HuffmanTable): void {
  const { source, output, limit } = state;
  if (source.count > 30) return;
  const rest = source.rest;
  const literalEntries = literals.entries;
  const literalMask = (1 << literals.bits) - 1;
  const distanceEntries = distances.entries;
  const distanceMask = (1 << distances.bits) - 1;
  const lastAt = rest.length - SYMBOL_BYTES;
  const lastProduced = limit - LONGEST_COPY;
  let bits = source.bits;
  let count = source.count;
  let produced = state.produced;
  let at = 0;
  while (at <= lastAt && produced <= lastProduced) {
    for (; count <= 22; count += 8) bits |= (rest[at++] ?? 0) << count;
    const entry = literalEntries[bits & literalMask] ?? 0;
    const symbol = entry >> 4;
    if (symbol < END_OF_BLOCK) {
      if (entry === 0) break;
      bits >>= entry & 15;
      count -= entry & 15;
      if (output) output.literal(symbol);
      produced++;
      continue;
    }
    const base = lengthBase[symbol - 257];
    if (base === undefined) break;
    const lengthBits = lengthExtra[symbol - 257] ?? 0;
    let nextBits = bits >> (entry & 15);
    const length = base + (nextBits & ((1 << lengthBits) - 1));
    nextBits >>= lengthBits;
    let nextCount = count - (entry & 15) - lengthBits;
    let nextAt = at;
    for (; nextCount <= 22; nextCount += 8) nextBits |= (rest[nextAt++] ?? 0) << nextCount;
    const distanceEntry = distanceEntries[nextBits & distanceMask] ?? 0;
    const distanceStart = distanceBase[distanceEntry >> 4];
    const distanceBits = distanceExtra[distanceEntry >> 4] ?? 0;
    nextBits >>= distanceEntry & 15;
    nextCount -= distanceEntry & 15;
    for (; nextCount <= 22; nextCount += 8) nextBits |= (rest[nextAt++] ?? 0) << nextCount;
    const distance = (distanceStart ?? 0) + (nextBits & ((1 << distanceBits) - 1));
    if (distanceEntry === 0 || distanceStart === undefined || distance > produced) break;
    bits = nextBits >> distanceBits;
    count = nextCount - distanceBits;
    at = nextAt;
    if (output) output.copy(distance, length);
    produced += length;
  }
  state.produced = produced;
  source.resume(at, bits, count);
}
