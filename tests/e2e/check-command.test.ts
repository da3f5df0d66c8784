import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { CheckLine } from '../../tools/check/line';
import { runsHere } from '../support/full';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { schemaErrors } from '../support/report-schema';
import { runTool } from '../support/run-tool';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';

function parseLines(stdout: string): CheckLine[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CheckLine);
}

describe.runIf(runsHere)('npm run check', () => {
  const engine = inject('engine');
  const put = useTempFiles();

  it('prints JSON Lines and nothing else, writes the cleaned files and the report', async () => {
    const hotel = readFileSync(samplePath('hotel-room.jpg'));
    const folder = dirname(put('hotel.jpg', hotel));
    put('cut.jpg', hotel.subarray(0, 3000));
    put('notes.txt', 'no photo');
    const out = join(folder, 'out');
    const args = [folder, samplePath('empty-wall.jpg'), '--json', '--prove', '--out', out, '--browser', engine];
    const run = await runTool('check.ts', args);
    expect(run.status, run.stderr).toBe(0);
    const lines = parseLines(run.stdout);
    expect(lines.map(({ file }) => file)).toEqual([
      `${folder}/cut.jpg`,
      `${folder}/hotel.jpg`,
      samplePath('empty-wall.jpg'),
    ]);
    expect(lines.flatMap(schemaErrors)).toEqual([]);

    const [cut, whole, wall] = lines;
    expect(cut?.verdict).toBe('review');
    expect(whole?.verdict).toBe('review');
    expect(whole?.findings.map(({ kind }) => kind)).toContain('bedding');
    expect([whole?.width, whole?.height]).toEqual([1600, 1200]);
    expect(whole?.proof).toEqual({ pixelsEqual: true, reason: null });
    expect(wall?.verdict).toBe('pass');
    expect(wall?.cleaned.status).toBe('cleaned');

    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Record<string, { status: string }>;
    expect(Object.keys(report)).toEqual(['cut.jpg', 'hotel.jpg', 'empty-wall.jpg']);
    expect(existsSync(join(out, 'cut.jpg'))).toBe(cut?.cleaned.status !== 'refused');
    const cleaned = readFileSync(join(out, 'hotel.jpg'));
    expect(cleaned.length).toBe(whole?.cleaned.bytesAfter);
    expect(tagsLeftByExifTool(cleaned, 'jpg')).toEqual([]);
    expect(readdirSync(out)).toContain('empty-wall.jpg');

    const again = await runTool('check.ts', [join(out, 'hotel.jpg'), '--json', '--browser', engine]);
    const [clean] = parseLines(again.stdout);
    expect(clean?.cleaned.status).toBe('nothing-to-clean');
    // The file's own time is about the file on this disk, not in its bytes.
    expect(clean?.metadata.filter(({ where }) => where !== 'file')).toEqual([]);
  });

  it('says in one sentence what is wrong with the command line', async () => {
    const none = await runTool('check.ts', ['--json']);
    expect(none.status).toBe(1);
    expect(none.stdout).toBe('');
    expect(none.stderr).toContain('No photo or folder was given.');
    const profile = await runTool('check.ts', ['x.jpg', '--profile', 'bold']);
    expect(profile.stderr).toContain('--profile must be one of: hidden, careful, light.');
  });
});
