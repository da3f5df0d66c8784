import type { Fill } from '../../core/redaction/plan';
import type { CoverArea } from '../cover-area';

/** A way to make a place unreadable. Adding one is adding a file here and its line in registry.ts. */
export interface Redaction {
  /** Basename of the file. */
  readonly id: Fill;
  /**
   * Replaces every covered pixel of `area` by an opaque one. Unless the fill is weak (`isWeak`), what it paints must
   * depend on no pixel of `all`, the areas of everything that is covered in this picture.
   */
  apply(context: OffscreenCanvasRenderingContext2D, area: CoverArea, all: readonly CoverArea[]): void;
}
