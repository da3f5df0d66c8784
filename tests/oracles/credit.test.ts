import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { withCredit } from '../../src/core/formats/with-credit';
import { readCredit } from '../../src/core/metadata/read-credit';
import { tagsLeftByExifTool } from '../support/metadata-left';
import { samplePath } from '../support/samples';
import { useTempFiles } from '../support/temp-files';

const pixels = (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).raw().toBuffer();

describe('a name and a copyright that stay', () => {
  const put = useTempFiles();

  it.each(['hotel-room.jpg', 'living-room.png'])('%s: are all that ExifTool finds', async (sample) => {
    const path = put(sample, readFileSync(samplePath(sample)));
    // As photographers' programs write them, with much else that must go.
    const args = ['-Artist=Zoë Example', '-Copyright=© Zoë', '-XMP-dc:Title=Home', '-GPSLatitude=48.8', '-Make=Leica'];
    execFileSync('exiftool', ['-q', '-overwrite_original', ...args, path]);
    const { bytes, packets, extension } = strip(readFileSync(path));
    const credit = readCredit(packets);
    expect(credit).toEqual({ name: 'Zoë Example', copyright: '© Zoë' });
    const made = (bytes && credit && withCredit(bytes, credit)) ?? new Uint8Array();
    expect(tagsLeftByExifTool(made, extension ?? '').sort()).toEqual(['EXIF:Artist', 'EXIF:Copyright']);
    const out = put(`made-${sample}`, made);
    const said = execFileSync('exiftool', ['-s3', '-Artist', '-Copyright', out], { encoding: 'utf8' });
    expect(said).toBe('Zoë Example\n© Zoë\n');
    expect(execFileSync('exiftool', ['-validate', '-warning', '-s3', out], { encoding: 'utf8' })).not.toMatch(
      /error/iu,
    );
    expect((await pixels(made)).equals(await pixels(readFileSync(path)))).toBe(true);
  });
});
