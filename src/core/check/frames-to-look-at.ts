import type { Detection } from '../findings/finding';
import { area, overlap } from '../findings/region';
import type { Sighting } from './sighting';
import { mostFramesLookedAt } from '../limits';

/** From here on two boxes of one kind, in two images of one clip, are the same thing. */
const sameIou = 0.5;

/**
 * Which images of an animation are looked at, from 0: the first, the last, and others spread evenly between.
 * @param reachable so many at its beginning can be decoded
 */
export function framesToLookAt(count: number, reachable = Infinity): readonly number[] {
  const among = Math.max(1, Math.min(count, reachable));
  const looked = Math.min(among, mostFramesLookedAt);
  const last = among - 1;
  return Array.from({ length: looked }, (_, i) => (looked === 1 ? 0 : Math.round((i * last) / (looked - 1))));
}

/** What was seen before, and of `more`, from a later image of the same clip, what is news. */
export function withLaterFrame(before: readonly Sighting[], more: readonly Sighting[]): readonly Sighting[] {
  return [...before, ...more.filter(({ detection }) => !before.some((known) => isSame(known.detection, detection)))];
}

function isSame(a: Detection, b: Detection): boolean {
  if (a.kind !== b.kind || (a.text ?? '') !== (b.text ?? '')) return false;
  if (!a.region || !b.region) return a.region === b.region;
  const shared = overlap(a.region, b.region);
  return shared / (area(a.region) + area(b.region) - shared) >= sameIou;
}
