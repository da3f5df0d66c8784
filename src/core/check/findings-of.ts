import type { Finding } from '../findings/finding';
import { joiners } from '../findings/joins/registry';
import type { MetadataItem } from '../metadata/item';
import { withEveryFaceAsked } from '../policy/every-face';
import type { WishesByKind } from '../policy/wishes';
import { toFinding } from '../policy/severity';
import type { Preferences } from '../settings/preferences';
import type { Sighting } from './sighting';
import { toldOnce } from './told-once';

/** The source of what no detector saw by itself. */
export const joinedSource = 'together';

/** What the user has set that says how much a finding asks, whatever was seen. */
interface AskingChoices {
  readonly wishes?: WishesByKind;
  readonly preferences?: Pick<Preferences, 'everyFace'>;
}

/** The findings of one photo: what was seen, and what that says together, each with how much it matters here. */
export function findingsOf(
  sightings: readonly Sighting[],
  metadata: readonly MetadataItem[],
  { wishes = {}, preferences }: AskingChoices = {},
): Finding[] {
  const joined = joiners.reduce<readonly Sighting[]>((known, joiner) => {
    const detections = known.map(({ detection }) => detection);
    const more = joiner.join({ detections, metadata });
    return [...known, ...more.map((detection) => ({ source: joinedSource, detection }))];
  }, toldOnce(sightings));
  const all = joined.map(({ detection }) => detection);
  return joined.map(({ detection, source }) => {
    const finding = toFinding(detection, source, all);
    const wish = wishes[detection.kind];
    const wished = wish ? { ...finding, wish } : finding;
    return preferences?.everyFace === true ? withEveryFaceAsked(wished) : wished;
  });
}
