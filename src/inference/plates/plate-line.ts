import type { RegionNorm } from '../../core/findings/finding';
import { sortLine } from '../../core/reading/sort-line';

/** Letters and digits on a plate, all countries together. */
const [fewest, most] = [4, 9];
/** Sorts of text that stand on vehicles and in the corners of their photos, too. */
const others = ['date', 'time', 'url', 'email', 'handle'];

/**
 * Whether what was read can be a number plate: capital letters and digits, at least one of them a digit. A plate of letters only
 * cannot be told from the name of a make; it stays text.
 */
export function readsAsPlate(text: string): boolean {
  const sign = text.match(/[\p{L}\p{N}]/gu) ?? [];
  if (sign.length < fewest || sign.length > most) return false;
  if (!sign.some((one) => /\p{N}/u.test(one))) return false;
  // One misread letter may be small.
  if (sign.filter((one) => /\p{Ll}/u.test(one)).length > 1) return false;
  // How much an engine holds: 1.4, 2.0.
  if (/(?:^|\D)\d\.\d(?:\D|$)/u.test(text)) return false;
  return !others.includes(sortLine(text)?.sort ?? 'other');
}

/** Whether a line lies on a vehicle as a plate does: low and small. All in 0..1 of the picture. */
export function isPlacedAsPlate(line: RegionNorm, vehicle: RegionNorm): boolean {
  const [width, height] = [vehicle[2] - vehicle[0], vehicle[3] - vehicle[1]];
  const middle = { x: (line[0] + line[2]) / 2, y: (line[1] + line[3]) / 2 };
  const isOn = middle.x >= vehicle[0] && middle.x <= vehicle[2] && middle.y <= vehicle[3];
  const isLow = middle.y >= vehicle[1] + height / 4;
  return isOn && isLow && line[2] - line[0] <= 0.6 * width && line[3] - line[1] <= 0.3 * height;
}
