import type { Profile } from '../check/report';
import { isComparable } from '../findings/comparable';
import type { Finding } from '../findings/finding';
import type { Kind } from '../findings/kinds';
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

/** So many things that can be compared tell a place together. */
const enoughTogether = 2;

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
  const somebody = all.some(({ kind }) => kind === 'person' || kind === 'face');
  const needed = profile === 'hidden' || !somebody ? 1 : enoughTogether;
  return comparable.length >= needed || comparable.some(({ kind }) => tellsThePlace.has(kind));
}
