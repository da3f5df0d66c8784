import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ReceivedFile } from '../../demo/received';
import { strip } from '../../src/core/formats/strip';
import type { PageHandle } from '../browsers/driver';
import { tagsLeftByExifReader } from '../../tests/support/metadata-left';

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A way in which a photo comes to a page. */
interface Way {
  /** Below tests/support/pages/channels. */
  readonly page: string;
  /** Writes the photo as a file of this way into a folder, gives the page the file, and tells where it is. */
  bring(page: PageHandle, photo: Buffer, folder: string, name: string): Promise<void>;
  /** Whether what arrived is what may: the cleaned photo, or the original after a yes to it. */
  isAllowed(arrived: ReceivedFile, photo: Buffer, saidYes: boolean): Promise<boolean>;
}

/** Its name too: an original that the user said yes to keeps its own. */
function isAllowedFile({ sha256: digest, fileName }: ReceivedFile, photo: Buffer, saidYes: boolean): Promise<boolean> {
  if (saidYes) return Promise.resolve(digest === sha256(photo));
  const clean = strip(photo).bytes ?? new Uint8Array();
  return Promise.resolve(digest === sha256(clean) && fileName === 'photo-1.jpg');
}

function write(photo: Buffer, folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, photo);
  return path;
}

const pick: Way = {
  page: 'attached-input',
  bring: (page, photo, folder, name) => page.pickFiles('[data-testid="input"]', [write(photo, folder, `${name}.jpg`)]),
  isAllowed: isAllowedFile,
};

const drop: Way = {
  page: 'drop-files',
  bring: (page, photo, folder, name) => page.dropFiles('[data-testid="area"]', [write(photo, folder, `${name}.jpg`)]),
  isAllowed: isAllowedFile,
};

/** The browser writes a PNG of its own for a paste: it is compared by its pixels, and by what ExifReader finds in it. */
const paste: Way = {
  page: 'paste-files',
  bring: async (page, photo, folder, name) => {
    const png = await sharp(photo).keepExif().png().toBuffer();
    await page.pasteImage('[data-testid="area"]', write(png, folder, `${name}.png`));
  },
  isAllowed: async ({ bytes }, photo, saidYes) => {
    if (!saidYes && tagsLeftByExifReader(bytes).length > 0) return false;
    const [arrived, sent] = await Promise.all(
      [bytes, photo].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()),
    );
    return arrived !== undefined && sent !== undefined && arrived.equals(sent);
  },
};

export const ways = { pick, drop, paste } as const;
