import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';
import { samplePath, trueBoxes } from '../support/samples';
import { useTempFiles } from '../support/temp-files';

interface Answer {
  readonly file: string;
  readonly match: boolean;
}

const others = ['living-room.png', 'street-front.webp', 'empty-wall.jpg'].map(samplePath);

/** Which of the candidates the attack takes for the place of the photo. */
function findPlace(photo: string, candidates: readonly string[]): string[] {
  const script = join(projectRoot, 'tests', 'attack', 'find.py');
  const answers = execFileSync('/usr/bin/python3', [script, photo, ...candidates], { encoding: 'utf8' });
  return (JSON.parse(answers) as Answer[]).filter(({ match }) => match).map(({ file }) => file);
}

describe('the matching attack', () => {
  const put = useTempFiles();

  /** The patterned bed as it was posted: cut out of a photo taken from elsewhere in the room, and compressed. */
  async function postedBed(): Promise<sharp.Sharp> {
    const [box] = trueBoxes('hotel-room-rotated.jpg', 'bedding');
    if (!box) throw new Error('The sample has no bed');
    const { data, info } = await sharp(samplePath('hotel-room-rotated.jpg'))
      .rotate()
      .toBuffer({ resolveWithObject: true });
    const left = Math.round(box[0] * info.width);
    const top = Math.round(box[1] * info.height);
    const width = Math.round(box[2] * info.width) - left;
    return sharp(data).extract({ left, top, width, height: Math.round(box[3] * info.height) - top });
  }

  it('finds the room of a patterned bed among others', async () => {
    const bed = put('bed.jpg', await (await postedBed()).jpeg({ quality: 75 }).toBuffer());
    expect(findPlace(bed, [samplePath('hotel-room.jpg'), ...others])).toEqual([samplePath('hotel-room.jpg')]);
  });

  it('finds nothing once the bed is painted over', async () => {
    const bed = put('covered.jpg', await (await postedBed()).linear(0, 0).jpeg({ quality: 75 }).toBuffer());
    expect(findPlace(bed, [samplePath('hotel-room.jpg'), ...others])).toEqual([]);
  });
});
