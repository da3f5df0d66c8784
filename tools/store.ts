/**
 * `npm run store`: what the pages of the stores show, to .output/store/<locale>/: the texts of store/listing.<locale>.md, each
 * part as a file of its own, and pictures of the extension in a real Chromium in the size that both stores take. With
 * `-- --docs` the pictures of docs/images are made anew from the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from './project-root';
import { takePictures, type Pictures } from './store/take-pictures';

/** In the order in which a store shows them. */
const shown = ['review', 'note', 'popup', 'welcome', 'settings'] as const satisfies readonly (keyof Pictures)[];

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

/** Those that the documents show. The page of settings without the empty margins beside it. */
async function writeDocs(locale: string, { review, popupAlone, settings }: Pictures): Promise<void> {
  const put = (name: string, png: Buffer): void => {
    writeFileSync(join(projectRoot, 'docs', 'images', name), png);
  };
  if (locale === 'en') put('review.png', review);
  put(`popup.${locale}.png`, popupAlone);
  const cut = await sharp(settings).extract({ left: 230, top: 0, width: 820, height: 800 }).png().toBuffer();
  put(`settings.${locale}.png`, cut);
}

for (const locale of ['en', 'fr'] as const) {
  const out = join(projectRoot, '.output', 'store', locale);
  mkdirSync(out, { recursive: true });
  const listing = readFileSync(join(projectRoot, 'store', `listing.${locale}.md`), 'utf8');
  for (const [name, text] of partsOf(listing)) writeFileSync(join(out, name), text);
  const pictures = await takePictures(locale);
  for (const [index, name] of shown.entries()) {
    writeFileSync(join(out, `${String(index + 1)}-${name}.png`), pictures[name]);
  }
  if (process.argv.includes('--docs')) await writeDocs(locale, pictures);
}
console.log('Texts and pictures for the stores are in .output/store/');
