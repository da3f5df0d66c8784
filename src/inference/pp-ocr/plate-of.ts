import type { Detection, RegionNorm } from '../../core/findings/finding';
import { area, overlap } from '../../core/findings/region';
import { plate as plateSort } from '../../core/reading/sorts/plate';
import { around } from './find-lines';
import type { ReadTextLine } from './text-blocks';

/** Width of a plate's line of letters, in heights. */
const shape = { from: 1.6, to: 7.5 } as const;
/** How many letters and digits a plate has. */
const length = { from: 4, to: 9 } as const;
/** A plate is at most this share of the vehicle's width. */
const maxWidth = 0.6;
/** What belongs to a plate is a little more than its letters, in their height. */
const margin = 0.35;

/** A line that was read as a number plate when it could be one and is on a vehicle that was seen; else null. */
export function plateOf(
  line: ReadTextLine,
  picture: { readonly width: number; readonly height: number },
  seen: readonly Detection[],
): Detection | null {
  const region = regionOf(line, picture);
  const onVehicle = seen.some((one) => one.kind === 'vehicle' && one.region !== null && isOn(one.region, region));
  if (!onVehicle || !couldBePlate(line)) return null;
  return { kind: 'plate', score: line.score, region, text: line.text, reads: [{ sort: 'plate', text: line.text }] };
}

/** Letters and digits as on a plate: some of them digits, no small letters to speak of. */
function couldBePlate({ box, text }: ReadTextLine): boolean {
  const ratio = box.width / box.height;
  if (ratio < shape.from || ratio > shape.to) return false;
  if (plateSort.find(text) !== null) return true;
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length < length.from || letters.length > length.to) return false;
  const digits = letters.filter((letter) => /\p{N}/u.test(letter)).length;
  const small = letters.filter((letter) => /\p{Ll}/u.test(letter)).length;
  return digits >= 1 && small <= 1;
}

function isOn(vehicle: RegionNorm, region: RegionNorm): boolean {
  const [left, , right] = vehicle;
  return overlap(vehicle, region) >= 0.8 * area(region) && region[2] - region[0] <= maxWidth * (right - left);
}

function regionOf(
  { box }: ReadTextLine,
  { width, height }: { readonly width: number; readonly height: number },
): RegionNorm {
  const [x0, y0, x1, y1] = around(box);
  const more = margin * box.height;
  const inside = (value: number): number => Math.min(Math.max(value, 0), 1);
  return [
    inside((x0 - more) / width),
    inside((y0 - more) / height),
    inside((x1 + more) / width),
    inside((y1 + more) / height),
  ];
}
