import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';
import type { PhotoResult } from '../../tools/start/one-photo';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { runTool } from '../support/run-tool';
import { samplePath } from '../support/samples';

describe.runIf(inject('engine') === 'chromium')('npm start without a display', () => {
  it('ends with status 0 and files that show what it claims', async () => {
    const photos = ['hotel-room.jpg', 'empty-wall.jpg'];
    const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    const run = await runTool('start.ts', photos.map(samplePath), noDisplay);
    expect(run.status, run.stderr).toBe(0);
    const out = join(projectRoot, 'out');
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { readonly photos: PhotoResult[] };
    expect(report.photos.map(({ choice }) => choice)).toEqual(['cover-and-upload', 'passed']);
    expect(report.photos[0]?.listed).toContain('bedding');
    for (const { received, screenshots, check } of report.photos) {
      const bytes = readFileSync(join(out, received?.path ?? ''));
      expect(bytes.length).toBe(received?.bytes);
      expect(tagsLeftByExifTool(bytes, 'jpg')).toEqual([]);
      expect(screenshots.length).toBeGreaterThan(0);
      expect(screenshots.every((path) => existsSync(join(out, path)))).toBe(true);
      expect(check.cleaned.status).toBe('cleaned');
    }
    expect(run.stdout).toContain('bedding');
  });
});
