/**
 * Background details and people; the ids are part of the JSON report. Named as in the labelled photos, but for
 * `window_view`, what tells where a window is, seen through it, and `detail`, what software finds again.
 */
export const seenKinds = [
  'bedding',
  'window',
  'curtain',
  'wall_art',
  'lamp',
  'rug',
  'mirror',
  'screen',
  'seating',
  'storage',
  'bathroom_fixture',
  'building',
  'sign',
  'text',
  'document',
  'code',
  'plate',
  'vehicle',
  'landscape',
  'person',
  'face',
  'clock',
  'socket_switch',
  'window_view',
  'detail',
] as const;

/** What only several details together say, or several photos, or a detail and the hidden data; or what goes along. */
export const joinedKinds = [
  'recognisable_room',
  'reflection',
  'agreeing_place',
  'agreeing_time',
  'same_background',
  'folder_name',
] as const;

export const kinds = [...seenKinds, ...joinedKinds] as const;

export type Kind = (typeof kinds)[number];

export function isKind(value: unknown): value is Kind {
  return (kinds as readonly unknown[]).includes(value);
}
