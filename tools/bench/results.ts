import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadavg } from 'node:os';
import { projectRoot } from '../project-root';

/** One measured case; times in milliseconds, memory in megabytes. */
export interface Row {
  readonly part: string;
  readonly browser: string;
  readonly case: string;
  readonly median: number;
  readonly rounds: readonly number[];
  /** Load of the machine when it was measured: only a quiet one gives numbers that count. */
  readonly load: number;
}

const path = join(projectRoot, 'out', 'bench', 'pick.json');

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

export function row(part: string, browser: string, name: string, rounds: readonly number[]): Row {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const load = round(loadavg()[0] ?? 0);
  return { part, browser, case: name, median: round(median(rounds)), rounds: rounds.map(round), load };
}

/** Keeps the rows in out/bench/pick.json, in the place of older ones of the same cases; prints all there are now. */
export function keep(rows: readonly Row[]): void {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Row[]) : [];
  const key = (one: Row): string => [one.part, one.browser, one.case].join('|');
  const replaced = new Set(rows.map(key));
  const all = [...before.filter((one) => !replaced.has(key(one))), ...rows].sort((a, b) =>
    key(a).localeCompare(key(b)),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
  for (const { part, browser, case: name, median: value, rounds, load } of all) {
    const cells = [part.padEnd(8), browser.padEnd(9), name.padEnd(46), value.toFixed(1).padStart(9)];
    console.log(`${cells.join(' ')}   (${String(rounds.length)} rounds, load ${load.toFixed(1)})`);
  }
}
