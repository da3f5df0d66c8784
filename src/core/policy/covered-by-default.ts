import type { Profile } from '../check/report';
import { isComparable } from '../findings/comparable';
import type { Finding } from '../findings/finding';
import type { Kind } from '../findings/kinds';
import { subjects } from '../findings/subjects';
import { needsDecision } from './verdict';

/** One of these is enough for software to find the place again. */
const tellsThePlace: ReadonlySet<Kind> = new Set<Kind>([
  'bedding',
  'window_view',
  'building',
  'landscape',
  'recognisable_room',
  'same_background',
]);

/** So many things that need a decision and can be compared tell a place together. */
const enoughTogether = 2;
/** So many everyday ones do, in a photo without anybody: what it shows is the place. */
const enoughEveryday = 3;

/**
 * The findings that are covered unless the user says otherwise: those that need a decision and, where they make the
 * place one that software could find again, the fine detail by which it would.
 */
export function coveredByDefault(findings: readonly Finding[], profile: Profile): ReadonlySet<Finding> {
  const asking = findings.filter((finding) => needsDecision(finding, profile));
  const detail = findings.filter(({ kind, wish }) => kind === 'detail' && (wish !== 'quiet' || profile === 'hidden'));
  return new Set(isFoundAgain(asking, findings, profile) ? [...asking, ...detail] : asking);
}

/** A single thing behind somebody is covered by itself: the rest of the photo is theirs. */
function isFoundAgain(asking: readonly Finding[], all: readonly Finding[], profile: Profile): boolean {
  const comparable = asking.filter(({ kind }) => isComparable(kind));
  if (comparable.some(({ kind }) => tellsThePlace.has(kind))) return true;
  if (profile === 'hidden' && comparable.length > 0) return true;
  if (subjects(all).length > 0) return comparable.length >= enoughTogether;
  return comparable.length > 0 || (asking.length > 0 && profile !== 'light' && everyday(all) >= enoughEveryday);
}

function everyday(all: readonly Finding[]): number {
  return all.filter(({ kind, region }) => region !== null && isComparable(kind)).length;
}
