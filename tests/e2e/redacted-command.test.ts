import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { jxlCodestream } from '../support/builders/jxl';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { decodePixels, psnrOutside, spreadInside } from '../support/pixels';
import { schemaErrors } from '../support/report-schema';
import { runTool } from '../support/run-tool';
import { runsHere } from '../support/full';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import type { CheckLine } from '../../tools/check/line';

interface Entry {
  readonly status: string;
  readonly reason: string | null;
  readonly coveredShare: number;
}

describe.runIf(runsHere)('npm run check -- --redacted', () => {
  const engine = inject('engine');
  const put = useTempFiles();

  it('writes each photo with what was flagged covered, and never an original', async () => {
    const folder = dirname(put('nobody-saw-it.jxl', jxlCodestream));
    put('stub.jpg', readFileSync(samplePath('hotel-room.jpg')).subarray(0, 60));
    const notes = put('notes.txt', 'Milk, bread, two tickets to Porto.');
    const out = join(folder, 'redacted');
    const photos = [folder, samplePath('hotel-room-rotated.jpg'), samplePath('empty-wall.jpg'), notes];
    const run = await runTool('check.ts', [...photos, '--json', '--redacted', out, '--browser', engine]);
    expect(run.status, run.stderr).toBe(0);
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CheckLine);
    expect(lines.flatMap(schemaErrors)).toEqual([]);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Record<string, Entry>;

    for (const name of ['nobody-saw-it.jxl', 'stub.jpg', 'notes.txt']) {
      expect(report[name], name).toMatchObject({ status: 'refused', coveredShare: 0 });
      expect(report[name]?.reason, name).toMatch(/^[A-Z].*\.$/u);
      expect(existsSync(join(out, name)), name).toBe(false);
    }

    const wall = readFileSync(join(out, 'empty-wall.jpg'));
    expect(report['empty-wall.jpg']).toEqual({ status: 'cleaned', reason: null, coveredShare: 0 });
    expect(tagsLeftByExifTool(wall, 'jpg')).toEqual([]);
    const original = await decodePixels(samplePath('empty-wall.jpg'));
    expect(psnrOutside(original, await decodePixels(wall), [])).toBe(Infinity);

    const room = readFileSync(join(out, 'hotel-room-rotated.jpg'));
    const { coveredShare = 0 } = report['hotel-room-rotated.jpg'] ?? {};
    expect(coveredShare).toBeGreaterThan(0.1);
    expect(coveredShare).toBeLessThan(1);
    expect(tagsLeftByExifTool(room, 'jpg')).toEqual([]);
    const findings = lines.find(({ file }) => file.endsWith('hotel-room-rotated.jpg'))?.findings ?? [];
    const bed = findings.find(({ kind }) => kind === 'bedding')?.region;
    if (!bed) throw new Error('No bed was found');
    const after = await decodePixels(room);
    expect([after.width, after.height]).toEqual([1200, 1600]);
    expect(spreadInside(after, bed)).toBeLessThan(8);
    expect(coveredShare).toBeGreaterThanOrEqual((bed[2] - bed[0]) * (bed[3] - bed[1]));
  });
});
