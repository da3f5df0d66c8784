import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { storeZip } from '../../../src/core/zip/store-zip';

/** Reads an archive with another program, which checks every CRC. */
async function read(zip: Uint8Array): Promise<readonly unknown[]> {
  const { files } = await JSZip.loadAsync(zip, { checkCRC32: true });
  return Promise.all(
    Object.values(files).map(async (file) => [
      file.name,
      [...(await file.async('uint8array'))],
      file.date.toISOString(),
      file.comment,
    ]),
  );
}

describe('an archive of cleaned photos', () => {
  const entries = [
    { name: 'photo-1.jpg', bytes: Uint8Array.from([0xff, 0xd8, 1, 2, 3]) },
    { name: 'été.png', bytes: new Uint8Array(0) },
  ];

  it('is read by another program, with neutral dates', async () => {
    const neutral = '1980-01-01T00:00:00.000Z';
    expect(await read(storeZip(entries))).toEqual([
      ['photo-1.jpg', [0xff, 0xd8, 1, 2, 3], neutral, null],
      ['été.png', [], neutral, null],
    ]);
  });

  it('holds nothing beside the files and their names', () => {
    // 30 + 46 bytes for each file, the name twice, and 22 at the end (APPNOTE 4.3.7, 4.3.12, 4.3.16).
    const names = 11 + 'été.png'.length + 2;
    expect(storeZip(entries)).toHaveLength(2 * 76 + 2 * names + 5 + 22);
  });

  it('is valid when empty', async () => {
    expect(await read(storeZip([]))).toEqual([]);
  });
});
