import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadavg } from 'node:os';
import { projectRoot } from '../project-root';

/** One measured case; times in milliseconds, memory in megabytes, and what the case names where it is something else. */
export interface Row {
  readonly part: string;
  readonly browser: string;
  readonly case: string;
  readonly median: number;
  readonly rounds: readonly number[];
  /** Load of the machine when it was measured: only a quiet one gives numbers that count. */
  readonly load: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

export function row(part: string, browser: string, name: string, rounds: readonly number[]): Row {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const load = round(loadavg()[0] ?? 0);
  return { part, browser, case: name, median: round(median(rounds)), rounds: rounds.map(round), load };
}

/** How many times as long, or as much, as a peer of the same run, by the medians of both. */
export function ratio(
  part: string,
  browser: string,
  name: string,
  ours: readonly number[],
  peer: readonly number[],
): Row {
  return row(part, browser, name, [median(ours) / median(peer)]);
}

/** Prints the rows, and keeps them in out/bench/`file` in the place of older ones of the same cases. */
export function keep(rows: readonly Row[], file: 'pick.json' | 'strip.json'): void {
  const path = join(projectRoot, 'out', 'bench', file);
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Row[]) : [];
  const key = (one: Row): string => [one.part, one.browser, one.case].join('|');
  const replaced = new Set(rows.map(key));
  const all = [...before.filter((one) => !replaced.has(key(one))), ...rows].sort((a, b) =>
    key(a).localeCompare(key(b)),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
  const width = Math.max(...rows.map((one) => one.case.length));
  for (const { part, browser, case: name, median: value, rounds, load } of rows) {
    const cells = [part.padEnd(6), browser.padEnd(9), name.padEnd(width), value.toFixed(2).padStart(10)];
    console.log(`${cells.join(' ')}   (${String(rounds.length)} rounds, load ${load.toFixed(1)})`);
  }
}
