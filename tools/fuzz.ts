/**
 * Feeds the strip engine mutated pictures: `tsx tools/fuzz.ts [seconds per format] [seed] [format …]`. Starts from the builders of
 * the tests, flips, replaces, cuts, doubles and splices bytes, and stops at the first file that makes the engine throw,
 * take too long, or give out something it would clean again. A finding is printed as Base64, to become a builder.
 */
import { concat } from '../src/core/bytes/concat';
import type { FormatId } from '../src/core/formats/format';
import { strip } from '../src/core/formats/strip';
import { seeds } from '../tests/support/builders/seeds';

const seconds = Number(process.argv[2] ?? 60);
const TOO_LONG_MS = 2000;
let state = Number(process.argv[3] ?? Date.now()) >>> 0;
console.log(`fuzz: seed ${state}, ${seconds} s per format`);

/** A whole number below a bound. */
function below(bound: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * bound);
}

function mutate(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = below(bytes.length);
  const to = at + below(Math.min(64, bytes.length - at) + 1);
  const copy = bytes.slice();
  switch (below(6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
      return copy;
    case 1:
      copy[at] = [0, 1, 2, 0x7f, 0x80, 0xd8, 0xd9, 0xda, 0xe1, 0xff][below(10)] ?? 0;
      return copy;
    case 2:
      return concat([bytes.subarray(0, at), bytes.subarray(to)]);
    case 3:
      return concat([bytes.subarray(0, to), bytes.subarray(at)]);
    case 4:
      return concat([bytes.subarray(0, at), other.subarray(below(other.length)).subarray(0, 256), bytes.subarray(to)]);
    default:
      return bytes.slice(0, Math.max(1, bytes.length - below(8)));
  }
}

/** What is wrong with how the engine treats a file; null for nothing. */
function problem(bytes: Uint8Array): string | null {
  const start = performance.now();
  try {
    const outcome = strip(bytes);
    if (performance.now() - start > TOO_LONG_MS) return 'takes too long';
    if (outcome.status === 'refused') return outcome.reason ? null : 'is refused without a reason';
    const again = outcome.bytes && strip(outcome.bytes);
    return again?.status === 'nothing-to-clean' ? null : `is not clean after cleaning: ${again?.status ?? 'no bytes'}`;
  } catch (bug) {
    return `throws ${String(bug)}`;
  }
}

function fuzz(format: FormatId, files: readonly Uint8Array[]): boolean {
  const pick = (): Uint8Array => files[below(files.length)] ?? new Uint8Array(1);
  const end = performance.now() + 1000 * seconds;
  let runs = 0;
  while (performance.now() < end) {
    let bytes = pick();
    for (let left = 1 + below(6); left > 0; left--) bytes = mutate(bytes, pick());
    runs++;
    const found = problem(bytes);
    if (found) {
      console.error(`${format}: a file ${found}\n${Buffer.from(bytes).toString('base64')}`);
      return false;
    }
  }
  console.log(`${format}: ${runs} files, nothing found`);
  return true;
}

const wanted = process.argv.slice(4);
const sound = [...seeds]
  .filter(([format]) => wanted.length === 0 || wanted.includes(format))
  .map(([format, files]) => fuzz(format, files));
if (sound.length === 0) throw new Error(`no such format; there are ${[...seeds.keys()].join(', ')}`);
process.exitCode = sound.every(Boolean) ? 0 : 1;
