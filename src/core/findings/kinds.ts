/** Background details and people, named as in the labelled photos; the ids are part of the JSON report. */
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
] as const;

export type Kind = (typeof kinds)[number];

export function isKind(value: unknown): value is Kind {
  return (kinds as readonly unknown[]).includes(value);
}
