/**
 * Two loops over bytes in WebAssembly with 16-byte vectors (WebAssembly 2.0, "fixed-width SIMD"), for what runs over
 * every byte of a photo: plain JavaScript sees four bytes at a time at best and takes two to three times as long. The
 * module is written out here, instruction by instruction, so that nothing has to be compiled or loaded.
 */

/** The part of the standard WebAssembly interface that is used; core knows no browser's types. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

interface SimdExports {
  /** Two halves for two stretches of bytes, and a little more, for `find` looks one byte ahead. */
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Offset of the first 16 bytes from `at` (in steps of 16) that hold a 0xFF followed by anything but 0; ≥ `to` if none. */
  readonly find: (at: number, to: number) => number;
  /** 1 if the bytes from `a` to `end` are those from `b` on, else 0; looks at them in steps of 32. */
  readonly same: (a: number, b: number, end: number) => number;
}

/** Bytes of one half of the memory: small enough to stay in a processor's second cache. */
export const HALF = 0x20000;
const PAGES = (2 * HALF) / 0x10000 + 1;

/** An unsigned LEB128 number below 16384. */
const leb = (value: number): number[] => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7]);
const sized = (bytes: readonly number[]): number[] => [...leb(bytes.length), ...bytes];
const section = (id: number, ...entries: readonly number[][]): number[] => [
  id,
  ...sized([...leb(entries.length), ...entries.flat()]),
];
const name = (text: string): number[] => sized(Array.from(text, (char) => char.charCodeAt(0)));

const I32 = 0x7f;
const get = (local: number): number[] => [0x20, local];
const step = (local: number, by: number): number[] => [...get(local), 0x41, by, 0x6a, 0x21, local];
/** v128.load of the bytes at a local plus an offset; the alignment is a hint only. */
const load = (local: number, offset = 0): number[] => [...get(local), 0xfd, 0x00, 0x00, offset];
const ALL_ONES = [0xfd, 0x0c, ...new Array<number>(16).fill(0xff)];
const I8X16_EQ = [0xfd, 0x23];
const AND = [0xfd, 0x4e];
const OR = [0xfd, 0x50];
const XOR = [0xfd, 0x51];
const ANY_TRUE = [0xfd, 0x53];
const BLOCK = [0x02, 0x40];
const LOOP = [0x03, 0x40];
const LEAVE_IF = [0x0d, 0x01];
const AGAIN = [0x0c, 0x00];
const END = 0x0b;
const I32_GE_U = 0x4f;

/** A loop that leaves with local 0 at or beyond local `to`, or earlier when the condition is true. */
const scan = (to: number, condition: number[], steps: number[]): number[] =>
  [BLOCK, LOOP, get(0), get(to), [I32_GE_U], LEAVE_IF, condition, LEAVE_IF, steps, AGAIN, [END, END]].flat();

const find = [
  ...scan(1, [...load(0), ...ALL_ONES, ...I8X16_EQ, ...load(0, 1), ...AND, ...ANY_TRUE], step(0, 16)),
  ...get(0),
];
const difference = (offset: number): number[] => [...load(0, offset), ...load(1, offset), ...XOR];
const same = [
  ...scan(2, [...difference(0), ...difference(16), ...OR, ...ANY_TRUE], [...step(0, 32), ...step(1, 32)]),
  ...[...get(0), ...get(2), I32_GE_U],
];

const MODULE = [
  [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  section(1, [0x60, 2, I32, I32, 1, I32], [0x60, 3, I32, I32, I32, 1, I32]),
  section(3, [0], [1]),
  section(5, [0x00, PAGES]),
  section(7, [...name('memory'), 2, 0], [...name('find'), 0, 0], [...name('same'), 0, 1]),
  section(10, sized([0, ...find, END]), sized([0, ...same, END])),
].flat();

interface Simd extends Omit<SimdExports, 'memory'> {
  readonly memory: Uint8Array;
}

let started: Simd | null | undefined;

/** The loops and their memory; null where a browser has no such instructions or a policy forbids WebAssembly. */
export function simd(): Simd | null {
  if (started === undefined) started = start();
  return started;
}

function start(): Simd | null {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(MODULE)));
    const { find, same, memory } = exports as SimdExports;
    return { find, same, memory: new Uint8Array(memory.buffer) };
  } catch {
    return null;
  }
}
