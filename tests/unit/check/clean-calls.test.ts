import { describe, expect, it } from 'vitest';
import { cleanCalls } from '../../../src/app/clean-worker/calls';
import { buildExif } from '../../support/builders/exif';
import { buildJpeg, segment } from '../../support/builders/jpeg';

const hotel = new Blob([
  buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', buildExif({ gps: [48.85837, 2.29448] }))] }).slice(),
]);
const about = { name: 'a.jpg', lastModified: 0 };

describe('the cleaning worker', () => {
  it('knows what was hidden in the file cleaned last, positions in words only when asked for them', async () => {
    let loads = 0;
    const calls = cleanCalls(() => {
      loads += 1;
      const town = { name: 'Paris', countryCode: 'FR', latitude: 48.85, longitude: 2.35, size: 3 as const };
      return Promise.resolve([town]);
    });
    await calls.clean(hotel);
    const items = await calls.readMetadata(about);
    expect(items.map(({ key }) => key)).toEqual(['GPSPosition']);
    expect(loads).toBe(0);
    const towns = await calls.readTowns({ items, locale: 'fr' });
    expect(towns.map(({ value }) => value)).toEqual(['Paris, France (à environ 4 km)']);
    expect(calls.findHiddenColour(null)).toBeNull();
  });

  it('started after a file was cleaned says that it knows nothing of it, not that nothing was hidden', async () => {
    const calls = cleanCalls(() => Promise.resolve([]));
    await expect(calls.readMetadata(about)).rejects.toThrow('No file was cleaned');
    expect(() => calls.findHiddenColour(null)).toThrow('No file was cleaned');
  });
});
