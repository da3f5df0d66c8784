import ExifReader from 'exifreader';
import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { dirtyFiles } from '../../support/builders/dirty-files';

/** Groups of ExifReader that hold what a file says about anybody. */
const GROUPS = ['xmp', 'iptc', 'gps', 'mpf', 'photoshop', 'makerNotes', 'Thumbnail', 'pngText', 'composite'] as const;

function groupsIn(bytes: Uint8Array): string[] {
  const buffer = bytes.slice().buffer;
  try {
    const tags = ExifReader.load(buffer, { expanded: true }) as Readonly<Record<string, object | undefined>>;
    const exif = Object.keys(tags['exif'] ?? {}).filter((name) => name !== 'Orientation');
    return [...GROUPS.filter((group) => tags[group] !== undefined), ...exif];
  } catch (error) {
    // It says so by throwing when a file has no metadata at all.
    if (String(error).includes('No Exif data')) return [];
    throw error;
  }
}

describe('a reader that is not ours', () => {
  it('finds metadata in many of the dirty files, so that it can find some', () => {
    expect(dirtyFiles.filter(({ bytes }) => groupsIn(bytes).length > 0).length).toBeGreaterThan(8);
  });

  it.each(dirtyFiles)('finds none in the cleaned $name', ({ bytes }) => {
    expect(groupsIn(strip(bytes).bytes ?? bytes)).toEqual([]);
  });
});
