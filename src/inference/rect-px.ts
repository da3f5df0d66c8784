/** A rectangle in pixels of the upright picture; may have fractional edges. */
export interface RectPx {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}
