/**
 * The peak memory of stripping one file: `tsx tools/bench/peak-memory.ts <file>`. Prints how many bytes the process
 * grew, at its highest, from before the file was read to after it was stripped: input, output and all in between.
 */
import { readFileSync } from 'node:fs';
import { strip } from '../../src/core/formats/strip';
import { buildJpeg, segment } from '../../tests/support/builders/jpeg';

const [path = ''] = process.argv.slice(2);
// Code and compiler are there before the file is.
for (let i = 0; i < 200; i++) strip(buildJpeg({ afterStart: [segment(0xfe, 'warm')] }));
const peak = (): number => 1024 * process.resourceUsage().maxRSS;
const before = peak();
const { status } = strip(new Uint8Array(readFileSync(path).buffer));
if (status !== 'cleaned') throw new Error(`not cleaned: ${status}`);
console.log(peak() - before);
