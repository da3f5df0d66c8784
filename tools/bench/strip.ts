/**
 * Strip throughput against other removers and a plain copy, in one run: `tsx tools/bench/strip.ts`. The photos are made
 * here: a camera's Exif, a comment, and coded data as random as a photo's. Prints a table and writes out/bench/strip.json:
 * the median processor time of several rounds after a warm-up, in milliseconds, and the ratio to copying the same bytes, of
 * JPEG and each other format; then whether what is promised for 30 MB holds. The others are given what suits them best:
 * piexifjs its string. Only a quiet machine gives numbers that count.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExifTransformer from 'exif-be-gone';
import piexif from 'piexifjs';
import { strip } from '../../src/core/formats/strip';
import { buildExif } from '../../tests/support/builders/exif';
import { EOI, buildJpeg, jfif, segment } from '../../tests/support/builders/jpeg';
import { otherFormats } from './other-formats';
import type { Row } from './results';
import { keep, median, ratio, row } from './results';

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

/** Milliseconds of processor time, of all threads: unlike time on the clock it does not grow when others work, too. */
async function measure<Name extends string>(tasks: Readonly<Record<Name, Task>>): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -1; round < ROUNDS; round++) {
    for (const name of names) {
      const start = process.cpuUsage();
      await tasks[name]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[name].push((user + system) / 1000);
    }
  }
  return times;
}

/** What each took, and how many times as long as the copy. */
function rowsOf(what: string, times: Readonly<Record<string, readonly number[]>>): Row[] {
  const { copy = [] } = times;
  return Object.entries(times).flatMap(([name, ms]) => {
    const own = row('strip', 'node', `${what}, ${name}`, ms);
    return ms === copy ? [own] : [own, ratio('strip', 'node', `${what}, ${name}: times a copy`, ms, copy)];
  });
}

/** Peak memory of stripping a file, in bytes, in a process of its own. */
function peakMemory(bytes: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'whereless-bench-'));
  try {
    const path = join(folder, 'photo.jpg');
    writeFileSync(path, bytes);
    const script = join(import.meta.dirname, 'peak-memory.ts');
    return Number(execFileSync('npx', ['tsx', script, path], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rows: Row[] = [];
const promises: { readonly what: string; readonly holds: boolean }[] = [];
for (const size of [1, 5, 30]) {
  const bytes = photo(size * MEGABYTE);
  const outcome = strip(bytes);
  if (outcome.status !== 'cleaned' || !outcome.bytes) throw new Error(`not cleaned: ${outcome.status}`);
  const text = Buffer.from(bytes).toString('latin1');
  const times = await measure({
    copy: () => bytes.slice(),
    whereless: () => strip(bytes),
    'exif-be-gone': () => exifBeGone(bytes),
    piexifjs: () => piexif.remove(text),
  });
  const label = `jpeg ${String(size)} MB`;
  rows.push(...rowsOf(label, times));
  if (size < 30) continue;
  const peak = peakMemory(bytes) / bytes.length;
  rows.push(row('strip', 'node', `${label}, whereless: peak memory, times the file`, [peak]));
  const [copy, own] = [median(times.copy), median(times.whereless)];
  // None of them removes as much; the nearest is still asked to be no faster.
  const peer = Math.min(median(times['exif-be-gone']), median(times.piexifjs));
  promises.push(
    { what: `30 MB in at most four times a copy: ${(own / copy).toFixed(2)}×`, holds: own <= 4 * copy },
    { what: `no slower than the fastest other remover: ${(peer / own).toFixed(1)} times as fast`, holds: own <= peer },
    { what: `peak memory within three times the file: ${peak.toFixed(2)}×`, holds: peak <= 3 },
  );
}
for (const [format, bytes] of Object.entries(await otherFormats(codedData))) {
  const { status } = strip(bytes);
  if (status === 'refused') throw new Error(`${format} is refused`);
  const times = await measure({ copy: () => bytes.slice(), whereless: () => strip(bytes) });
  const megabytes = bytes.length / MEGABYTE;
  const label = `${format} ${megabytes.toFixed(1)} MB, ${status}`;
  const speed = times.whereless.map((ms) => (megabytes / ms) * 1000);
  rows.push(...rowsOf(label, times), row('strip', 'node', `${label}, whereless: MB a second`, speed));
}
keep(rows, 'strip.json');
for (const { what, holds } of promises) console.log(`${holds ? 'holds' : 'DOES NOT HOLD'}: ${what}`);
