import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { samplePath } from '../support/samples';
import { setProfile } from '../support/set-profile';
import { useBrowser } from '../support/use-browser';

const wall = samplePath('empty-wall.jpg');
const notes = samplePath('truth.json');

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const cleanWall = sha256(strip(readFileSync(wall)).bytes ?? new Uint8Array());
const sameNotes = sha256(readFileSync(notes));

/** No driver of Firefox can answer the chooser of a folder. */
const canChoose = inject('engine') === 'chromium';

describe('a folder', () => {
  const browser = useBrowser();
  let top = '';
  beforeAll(() => {
    top = mkdtempSync(join(tmpdir(), 'whereless-folder-'));
    mkdirSync(join(top, 'Lisbon', 'beach'), { recursive: true });
    cpSync(notes, join(top, 'Lisbon', 'notes.json'));
    cpSync(wall, join(top, 'Lisbon', 'beach', 'IMG_2041.jpg'));
  });
  afterAll(() => {
    rmSync(top, { recursive: true });
  });

  const open = (name: string): Promise<PageHandle> => {
    browser.demo.reset();
    return browser.session.newPage(`${browser.demo.origin}/pages/channels/${name}.html`);
  };
  const drop = (page: PageHandle, folder: string): Promise<void> => page.dropFiles('[data-testid="area"]', [folder]);

  /** Path as the page saw it, name and content of each file that arrived. */
  async function arrived(): Promise<readonly (readonly string[])[]> {
    await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[1]));
    return browser.demo.received.map(({ field, fileName, sha256: digest }) => [field, fileName, digest]).sort();
  }

  const notice = (page: PageHandle): Promise<string> =>
    poll('the line of text', 30_000, async () => (await page.notice()) ?? undefined);

  it('that is dropped keeps its depth and grouping; pictures get neutral names, folder names are told', async () => {
    const page = await open('drop-entries');
    await drop(page, join(top, 'Lisbon'));
    expect(await arrived()).toEqual([
      ['/Lisbon/beach/photo-1.jpg', 'photo-1.jpg', cleanWall],
      // Firefox gives a file that was dropped in a folder its path, and sends that as its name.
      ['/Lisbon/notes.json', browser.engine === 'firefox' ? 'Lisbon/notes.json' : 'notes.json', sameNotes],
    ]);
    expect(await notice(page)).toContain('Lisbon, beach');
    await page.close();
  });

  it.runIf(canChoose)('that is chosen keeps its depth and grouping', async () => {
    const page = await open('folder-input');
    await page.pickFiles('[data-testid="input"]', [join(top, 'Lisbon')]);
    expect(await arrived()).toEqual([
      ['Lisbon/beach/photo-1.jpg', 'photo-1.jpg', cleanWall],
      ['Lisbon/notes.json', 'Lisbon/notes.json', sameNotes],
    ]);
    await page.close();
  });

  it.runIf(canChoose)('that is chosen loses its name for who must not be found', async () => {
    await setProfile(browser.session, 'hidden');
    const page = await open('folder-input');
    await page.pickFiles('[data-testid="input"]', [join(top, 'Lisbon')]);
    expect((await arrived()).map(([path, name]) => [path, name])).toEqual([
      ['folder-1/folder-2/photo-1.jpg', 'photo-1.jpg'],
      ['folder-1/notes.json', 'notes.json'],
    ]);
    await page.close();
    await setProfile(browser.session, 'careful');
  });

  it('loses its name for who must not be found', async () => {
    await setProfile(browser.session, 'hidden');
    const page = await open('drop-entries');
    await drop(page, join(top, 'Lisbon'));
    expect((await arrived()).map(([path, name]) => [path, name])).toEqual([
      ['/folder-1/folder-2/photo-1.jpg', 'photo-1.jpg'],
      ['/folder-1/notes.json', 'notes.json'],
    ]);
    expect(await page.notice()).toBeNull();
    await page.close();
    await setProfile(browser.session, 'careful');
  });

  it('is listed as a finding when there is something to decide', async () => {
    const room = join(top, 'Porto');
    mkdirSync(room);
    cpSync(samplePath('hotel-room.jpg'), join(room, 'IMG_1.jpg'));
    const page = await open('drop-entries');
    await drop(page, room);
    const { frame, kind } = await waitForOutcome(page);
    expect(kind).toBe('decide');
    const listed = await frame.evaluate(() =>
      Array.from(document.querySelectorAll('[data-finding-kind="folder_name"]'), ({ textContent }) => textContent),
    );
    expect(listed.join(' ')).toContain('Porto');
    await frame.click('[data-action="do-not-upload"]');
    await page.close();
    expect(browser.demo.uploads).toBe(0);
  });

  it('with too many files is not uploaded, and that is told', async () => {
    mkdirSync(join(top, 'many'));
    for (let index = 0; index <= 2_000; index += 1) writeFileSync(join(top, 'many', `${String(index)}.txt`), 'x');
    const page = await open('drop-entries');
    await page.evaluate(() => {
      addEventListener('dragleave', () => Object.assign(globalThis, { left: true }), true);
    });
    await drop(page, join(top, 'many'));
    expect(await notice(page)).toContain('2,000');
    expect(await page.evaluate<[], boolean>('globalThis.left === true')).toBe(true);
    expect(browser.demo.uploads).toBe(0);
    await page.close();
  });
});
