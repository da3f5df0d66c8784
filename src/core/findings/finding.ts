import type { Read } from '../reading/read';
import type { KindWish } from '../policy/wishes';
import type { Kind } from './kinds';

/** A rectangle [x0, y0, x1, y1] in 0..1 of the upright picture; x0 ≤ x1, y0 ≤ y1. */
export type RegionNorm = readonly [x0: number, y0: number, x1: number, y1: number];

/** A point in 0..1 of the upright picture. */
export type PointNorm = readonly [xNorm: number, yNorm: number];

export const severities = ['info', 'low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

/** What a detector saw, before anything is said about how much it matters. */
export interface Detection {
  readonly kind: Kind;
  /** 0..1, as the detector gives it; comparable only within one detector. */
  readonly score: number;
  readonly region: RegionNorm | null;
  /** Boxes inside `region`, where not all of it is meant: those that matter most first. */
  readonly parts?: readonly RegionNorm[];
  /** For each of `parts`, how many points lie in it that software could hold on to. Absent where not counted. */
  readonly points?: readonly number[];
  /** The outline of the thing itself, inside `region` or a little beyond, as a closed polygon. Absent where not known. */
  readonly outline?: readonly PointNorm[];
  /** Could be matched with another photo by its looks. Absent where that is not judged. */
  readonly distinctive?: boolean;
  /** What makes it distinctive: a pattern or print, or its colour. Absent where neither shows: its shape, perhaps. */
  readonly look?: 'pattern' | 'colour';
  /** How much of the picture it covers, 0..1. */
  readonly share?: number;
  /** How sharp it is, 0..1, as src/inference/sharpness.ts measures it. Absent where that is not measured. */
  readonly sharpness?: number;
  /** The kinds that together say this; absent for what was seen by itself. */
  readonly joins?: readonly Kind[];
  /** What can be read there, as plain text on one line. */
  readonly text?: string;
  /** What that text turned out to be, part by part. */
  readonly reads?: readonly Read[];
}

/** A detail somebody could use to find the place or the person. */
export interface Finding extends Detection {
  readonly severity: Severity;
  /** Id of the detector that saw it. */
  readonly source: string;
  /** What the user wants for its kind here; absent when the profile decides. */
  readonly wish?: KindWish;
}
