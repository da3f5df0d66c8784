import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../tools/project-root';
import { samplePath, trueBoxes } from '../support/samples';
import { useTempFiles } from '../support/temp-files';

interface Answer {
  readonly file: string;
  readonly inliers: number;
  readonly match: boolean;
}

const others = ['living-room.png', 'street-front.webp', 'empty-wall.jpg'].map(samplePath);

/** The candidates that the attack takes for the place of the photo, the likeliest first. */
function findPlace(photo: string, candidates: readonly string[]): string[] {
  const script = join(projectRoot, 'tests', 'attack', 'find.py');
  const answers = execFileSync('/usr/bin/python3', [script, photo, ...candidates], { encoding: 'utf8' });
  const found = (JSON.parse(answers) as Answer[]).filter(({ match }) => match);
  return found.sort((a, b) => b.inliers - a.inliers).map(({ file }) => file);
}

describe('the matching attack', () => {
  const put = useTempFiles();

  /** The patterned bed as it was posted: cut out of a photo taken from elsewhere in the room, and compressed. */
  async function postedBed(): Promise<Sharp> {
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
    // A pattern that repeats also agrees a little with other rooms by chance: who searches looks at the best first.
    expect(findPlace(bed, [...others, samplePath('hotel-room.jpg')])[0]).toBe(samplePath('hotel-room.jpg'));
  });

  it('finds nothing once the bed is painted over', async () => {
    const bed = put('covered.jpg', await (await postedBed()).linear(0, 0).jpeg({ quality: 75 }).toBuffer());
    expect(findPlace(bed, [samplePath('hotel-room.jpg'), ...others])).toEqual([]);
  });
});
