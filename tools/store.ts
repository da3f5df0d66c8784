/**
 * `npm run store`: what the pages of the stores show, to .output/store/<locale>/: the texts of store/listing.<locale>.md, each
 * part as a file of its own, and pictures of the screens in the size that both stores take.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveGallery } from './gallery/serve';
import { projectRoot } from './project-root';

/** Screens of the gallery, in the order in which a store shows them. */
const pictures = ['review-findings', 'note-passed', 'welcome', 'popup-guarded', 'options'] as const;
/** Pixels: of Chrome's store the larger of two sizes, and within what Firefox's takes. */
const size = { width: 1280, height: 800 };

/** The parts of a listing: each heading with what is below it. */
function partsOf(listing: string): readonly (readonly [name: string, text: string])[] {
  return listing
    .split(/^## /mu)
    .slice(1)
    .map((part, index) => {
      const [, ...lines] = part.split('\n');
      return [
        `${String(index + 1)}-${['summary', 'description'][index] ?? 'more'}.txt`,
        `${lines.join('\n').trim()}\n`,
      ];
    });
}

const gallery = await serveGallery();
for (const locale of ['en', 'fr'] as const) {
  const out = join(projectRoot, '.output', 'store', locale);
  mkdirSync(out, { recursive: true });
  const listing = readFileSync(join(projectRoot, 'store', `listing.${locale}.md`), 'utf8');
  for (const [name, text] of partsOf(listing)) writeFileSync(join(out, name), text);
  const page = await gallery.browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  for (const [index, name] of pictures.entries()) {
    await page.goto(`${gallery.origin}/?screen=${name}&locale=${locale}`);
    await page.waitForSelector('[data-screen]', { state: 'attached' });
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
    await page.screenshot({ path: join(out, `${String(index + 1)}-${name}.png`) });
  }
  await page.close();
}
await gallery.close();
console.log('Texts and pictures for the stores are in .output/store/');
