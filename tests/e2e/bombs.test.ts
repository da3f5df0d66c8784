import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { say } from '../../src/core/strings/catalogue';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { bombs, elsewhere, hugePictures } from '../support/builders/bombs';
import { isFull } from '../support/full';
import { smallPhoto } from '../support/small-photo';
import { useTempFiles } from '../support/temp-files';
import { useBrowser } from '../support/use-browser';

const input = '[data-testid="input"]';

/** Far above what any of them takes on a quiet machine, below what a step that is ended and a review take. */
const limitMs = 120_000;

const all: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  ...Object.entries(bombs),
  ...Object.entries(hugePictures).map(([format, bytes]) => {
    return [`${format}, 500 megapixels in a small file`, () => bytes] as const;
  }),
];

/** One of each sort in `npm test`; the rest is in `npm run test:full`. */
const quick = [
  'PNG, a picture that unfolds',
  'TIFF, strips of 4 GB',
  'SVG, scripts and what is elsewhere',
  'jpeg, 500 megapixels in a small file',
];

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a file is called that holds this. */
function nameOf(bomb: string): string {
  const ending = /^(png|gif|webp|tiff|jpeg|heic|svg|bmp),/iu.exec(bomb)?.[1]?.toLowerCase() ?? 'jpg';
  return `IMG_1.${ending}`;
}

describe('a file that is made to hurt, picked in a page', () => {
  const browser = useBrowser();
  const put = useTempFiles();
  let photo: Buffer;
  beforeAll(async () => {
    photo = await smallPhoto();
  });
  afterAll(() => {
    const asked = browser.session.requests.filter(({ url }) => url.startsWith(elsewhere));
    expect(asked).toEqual([]);
  });

  const arrived = (): Promise<string> =>
    poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0]?.sha256));

  it.each(isFull ? all : all.filter(([name]) => quick.includes(name)))(
    '%s: is told or goes on cleaned, in time, and the page works on',
    async (name, make) => {
      browser.demo.reset();
      const bytes = make();
      const { bytes: clean, reason } = strip(bytes);
      const path = put(nameOf(name), bytes);
      const page = await browser.session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
      const start = Date.now();
      await page.pickFiles(input, [path]);
      const { kind, frame } = await waitForOutcome(page, limitMs);
      expect(Date.now() - start).toBeLessThan(limitMs);
      if (kind === 'decide') {
        expect(browser.demo.uploads).toBe(0);
        if (reason) expect(await frame.text('[data-screen="review"]')).toContain(say('en', reason));
        else expect(await frame.text('[data-part="not-checked"] p')).toMatch(/\p{L}{2,} .+\./u);
        const button = `[data-action="${clean ? 'upload-cleaned' : 'do-not-upload'}"]`;
        await frame.click(button);
        // While such a file keeps the browser busy a click can get lost: once more, as a user would.
        const waits = (): boolean => browser.demo.uploads === 0;
        for (let again = 0; clean && again < 3 && waits(); again += 1) {
          await new Promise((resolve) => setTimeout(resolve, 3_000));
          if (waits() && (await frame.count(button).catch(() => 0)) > 0)
            await frame.click(button).catch(() => undefined);
        }
      }
      // What can't be cleaned never goes on by itself.
      if (clean) expect(await arrived()).toBe(sha256(clean));
      else expect(kind).toBe('decide');
      if (!clean) expect(browser.demo.uploads).toBe(0);
      browser.demo.reset();
      await page.pickFiles(input, [put('IMG_2.jpg', photo)]);
      expect(await arrived()).toBe(sha256(strip(photo).bytes ?? new Uint8Array()));
      await page.close();
    },
  );
});
