import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { waitForOutcome } from '../../tools/start/outcome';
import { detectors } from '../../src/inference/registry';
import { breakableBuild, breakingName } from '../support/break-detectors';
import { composerStatus, openComposer, photoInput, untilReady } from '../support/compose';
import { isFull } from '../support/full';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

/** A detector that hangs is ended after its time limit; on a busy machine everything else takes long too. */
const answerMs = 240_000;

/** It has no file that could fail to load. */
const loadsNothing = 'detail';

/** Each hang costs its whole time limit, each load a few seconds: the rest of them is in `npm run test:full`. */
const faults = detectors.flatMap(({ id }, index) =>
  (['crash', 'hang', 'load'] as const)
    .filter((fault) => isFull || fault === 'crash' || (fault === 'load' && index === 0))
    .filter((fault) => fault !== 'load' || id !== loadsNothing)
    .map((fault) => ({ id, fault })),
);

describe('a photo that would go on by itself', () => {
  let copy = '';
  const browser = useBrowser({
    prepare: (extensionDir) => (copy = breakableBuild(extensionDir)),
    broughtAbout: /Broken for a test/u,
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });
  const put = useTempFiles();
  const photo = readFileSync(samplePath('empty-wall.jpg'));

  it('does, while every detector works', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [put('wall.jpg', photo)]);
    expect((await waitForOutcome(page, answerMs)).kind).toBe('passed');
    await untilReady(page);
    await page.close();
  });

  // A worker that hung is replaced by one that has loaded nothing yet, so what follows a hang has to load.
  it.each(faults)('waits for its owner when $id fails: $fault', async ({ id, fault }) => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [put(breakingName(fault, id), photo)]);
    const { kind, frame } = await waitForOutcome(page, answerMs);
    expect(kind).toBe('decide');
    const kindsOf = detectors.find((detector) => detector.id === id)?.kinds ?? [];
    expect(await frame.count('[data-part="not-checked"] li')).toBeGreaterThanOrEqual(kindsOf.length);
    expect(await composerStatus(page)).toBe('');
    expect(browser.demo.received).toEqual([]);
    await frame.click('[data-action="do-not-upload"]');
    await page.close();
  });
});
