/**
 * Background details and people; the ids are part of the JSON report. Named as in the labelled photos, but for
 * `window_view`: what tells where a window is, seen through it.
 */
export const kinds = [
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
] as const;

export type Kind = (typeof kinds)[number];

export function isKind(value: unknown): value is Kind {
  return (kinds as readonly unknown[]).includes(value);
}
