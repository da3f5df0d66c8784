import type { Attribute } from './tokens';

/** Width and height of the root element in pixels, from its size or else its view box; 0 where it has neither. */
export function documentSize(root: readonly Attribute[]): { widthPx: number; heightPx: number } {
  const valueOf = (name: string): string => root.find((attribute) => attribute.name === name)?.value ?? '';
  const box = valueOf('viewBox')
    .trim()
    .split(/[\s,]+/);
  return { widthPx: pixels(valueOf('width'), box[2]), heightPx: pixels(valueOf('height'), box[3]) };
}

function pixels(length: string, otherwise: string | undefined): number {
  const value = /^\s*[\d.]+(px)?\s*$/.test(length) ? parseFloat(length) : Number(otherwise);
  return Number.isFinite(value) ? Math.round(value) : 0;
}
