import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isOffered, waitForOutcome } from '../../tools/start/outcome';
import { composerStatus, openComposer, photoInput, post, untilReady } from '../support/compose';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

describe('files that are no good photos', () => {
  const browser = useBrowser();
  const put = useTempFiles();
  const whole = readFileSync(samplePath('hotel-room.jpg'));

  it.each([
    ['a text file', 'notes.txt', 'Milk, bread, two tickets to Porto.'],
    ['an empty file of no known type', 'data.whatever', ''],
    ['a text with no ending in its name', 'README', 'Nothing to see here.'],
  ])('%s goes on as it is, without a click', async (_what, name, text) => {
    const path = put(name, text);
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [path]);
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.bytes.toString('utf8')).toBe(text);
    expect(received?.fileName).toBe(name);
    await page.close();
  });

  it.each([
    ['a JPEG of a few bytes', 'stub.jpg', whole.subarray(0, 20)],
    ['noise that is named like a photo', 'noise.png', Uint8Array.from({ length: 5000 }, (_v, i) => (i * 7919) % 251)],
    ['an empty file that is named like a photo', 'empty.jpg', new Uint8Array()],
  ])('%s: the user is asked, can stop it or send it as it is', async (_what, name, bytes) => {
    const path = put(name, bytes);
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [path]);
    const { kind, frame } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    expect(await composerStatus(page)).toBe('');
    expect(browser.demo.uploads).toBe(0);
    expect(await isOffered(frame, 'do-not-upload')).toBe(true);
    await frame.click('[data-action="other-ways"]');
    await frame.click('[data-action="send-original"]');
    await frame.click('[data-action="confirm-send-original"]');
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.bytes.equals(bytes)).toBe(true);
    await page.close();
  });

  it('a JPEG cut off in the middle: asked where the browser can’t show it, never uploaded before, and cleaned', async () => {
    const page = await openComposer(browser);
    const wall = readFileSync(samplePath('empty-wall.jpg'));
    await page.pickFiles(photoInput, [put('cut.jpg', wall.subarray(0, wall.length / 3))]);
    const { kind, frame } = await waitForOutcome(page);
    // Chromium shows nothing of it. Firefox shows the part that is there, so what stands out in that part decides.
    if (browser.engine === 'chromium') expect(kind).toBe('decide');
    if (kind === 'decide') {
      expect(browser.demo.uploads).toBe(0);
      await frame.click('[data-action="upload-cleaned"]');
    }
    await untilReady(page);
    const [received] = await post(page, browser);
    expect(received?.fileName).toBe('photo-1.jpg');
    expect(tagsLeftByExifTool(received?.bytes ?? new Uint8Array(), 'jpg')).toEqual([]);
    await page.close();
  });

  it('a photo and a text picked together arrive together, in order', async () => {
    const page = await openComposer(browser);
    await page.pickFiles(photoInput, [put('list.txt', 'one, two'), samplePath('empty-wall.jpg')]);
    await untilReady(page, 2);
    const received = await post(page, browser);
    expect(received.map((file) => file.fileName)).toEqual(['list.txt', 'photo-1.jpg']);
    await page.close();
  });
});
