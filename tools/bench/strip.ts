/**
 * Strip throughput against other removers and a plain copy, in one run: `tsx tools/bench/strip.ts`. The photos are made
 * here: a camera's Exif, a comment, and coded data as random as a photo's. Prints the median of several rounds after a
 * warm-up, and the ratio to copying the same bytes. The others are given what suits them best: piexifjs its string.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExifTransformer from 'exif-be-gone';
import piexif from 'piexifjs';
import { strip } from '../../src/core/formats/strip';
import { buildExif } from '../../tests/support/builders/exif';
import { EOI, buildJpeg, jfif, segment } from '../../tests/support/builders/jpeg';

const MEGABYTE = 1024 * 1024;
const ROUNDS = 15;

/** Bytes as an entropy coder leaves them: any value, and a zero stuffed behind each 0xFF. */
function codedData(length: number): Uint8Array {
  const data = new Uint8Array(length);
  let seed = 12345;
  for (let at = 0; at < length - 1; at++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    data[at] = seed >>> 24;
    if (data[at] === 0xff) data[++at] = 0;
  }
  return data;
}

function photo(length: number): Uint8Array {
  const exif = buildExif({ orientation: 6, make: 'Acme', serial: '12345', gps: [48.85837, 2.29448] });
  const parts = { afterStart: [jfif, segment(0xe1, 'Exif\0\0', exif), segment(0xfe, 'a comment')] };
  const [frame] = [buildJpeg(parts).length - EOI.length];
  return buildJpeg({ ...parts, coded: codedData(length - frame) });
}

type Task = () => unknown;

async function exifBeGone(bytes: Uint8Array): Promise<void> {
  const sink = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  await pipeline(
    async function* () {
      await Promise.resolve();
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    new ExifTransformer(),
    sink,
  );
}

async function medians(tasks: Readonly<Record<string, Task>>): Promise<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      await task();
      if (round >= 0) (times[name] ??= []).push(performance.now() - start);
    }
  }
  const median = (list: number[]): number => list.sort((a, b) => a - b)[list.length >> 1] ?? NaN;
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

console.log('strip: median of', ROUNDS, 'rounds in ms, and times as long as a copy');
for (const size of [1, 5, 30]) {
  const bytes = photo(size * MEGABYTE);
  const outcome = strip(bytes);
  if (outcome.status !== 'cleaned' || !outcome.bytes) throw new Error(`not cleaned: ${outcome.status}`);
  const text = Buffer.from(bytes).toString('latin1');
  const result = await medians({
    copy: () => bytes.slice(),
    whereless: () => strip(bytes),
    'exif-be-gone': () => exifBeGone(bytes),
    piexifjs: () => piexif.remove(text),
  });
  const copy = result['copy'] ?? NaN;
  const cells = Object.entries(result).map(([name, ms]) => `${name} ${ms.toFixed(1)} (${(ms / copy).toFixed(1)}×)`);
  const held = (bytes.length + outcome.bytes.length) / bytes.length;
  console.log(`${size} MB: ${cells.join(', ')}; input and output together ${held.toFixed(2)} times the file`);
}
