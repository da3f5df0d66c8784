import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectPhotos } from '../../../tools/check/photos';

const root = mkdtempSync(join(tmpdir(), 'whereless-photos-'));
const jpegHead = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0);

function put(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}

put('b.jpg', '');
put('deep/er/a.HEIC', '');
put('deep/no-ending', jpegHead);
put('deep/README.md', 'text');
put('.hidden/c.jpg', jpegHead);
put('notes.txt', 'text');
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('collecting photos', () => {
  it('searches folders all the way down, by name and by content', () => {
    expect(collectPhotos([`${root}/`])).toEqual(
      ['b.jpg', 'deep/er/a.HEIC', 'deep/no-ending'].map((relative) => ({ file: `${root}/${relative}`, relative })),
    );
  });

  it('takes a file that is named, whatever it is', () => {
    const named = `${root}/notes.txt`;
    expect(collectPhotos([named, 'gone.jpg'])).toEqual([
      { file: named, relative: 'notes.txt' },
      { file: 'gone.jpg', relative: 'gone.jpg' },
    ]);
  });
});
