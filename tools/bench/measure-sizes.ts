import { ensureBuild } from '../build/ensure-build';
import { entriesBelow } from '../package/entries';
import { byPart, weight } from '../package/size-budget';
import type { ZipEntry } from '../package/zip';
import { zip } from '../package/zip';
import type { Bench } from './bench';
import { quiet } from './bench';
import type { Row } from './results';
import { row } from './results';

/** What the package for a store weighs and each part of it, in kilobytes (1000 bytes): unpacked, and as a ZIP of its own. */
export function measureSizes({ engine }: Bench): Row[] {
  const entries = entriesBelow(ensureBuild({ engine, demo: false }, quiet));
  const both = (name: string, own: readonly ZipEntry[]): Row[] => [
    row('sizes', engine, `${name}, kB unpacked`, [weight(own) / 1000]),
    row('sizes', engine, `${name}, kB zipped`, [zip(own).length / 1000]),
  ];
  return [...byPart(entries).flatMap(({ part, entries: own }) => both(part.name, own)), ...both('all', entries)];
}
