import type { Kind } from '../../core/findings/kinds';

/** The two headings under which the review lists what it saw; hidden data is the third part of the list. */
export const findingGroups = ['place', 'people'] as const;
export type FindingGroup = (typeof findingGroups)[number];

const aboutPeople: ReadonlySet<Kind> = new Set<Kind>(['person', 'face']);

export function findingGroup(kind: Kind): FindingGroup {
  return aboutPeople.has(kind) ? 'people' : 'place';
}
