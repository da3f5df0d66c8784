import type { CoverPx } from '../cover';

/** A way to make a rectangle unreadable. Adding one is adding a file here and its line in registry.ts. */
export interface Redaction {
  /** Basename of the file. */
  readonly id: string;
  /** Replaces every pixel of `cover` by an opaque one. What it paints must not depend on what was there. */
  apply(context: OffscreenCanvasRenderingContext2D, cover: CoverPx): void;
}
