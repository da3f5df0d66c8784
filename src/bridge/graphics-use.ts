/**
 * Whether a worker that looks computes on the graphics card: nothing was computed yet; there is none that it could; it does; or
 * it does not, as it is not clearly faster than the processor, gave other results, or failed.
 */
export type GraphicsUse = 'not-tried' | 'none' | 'used' | 'slow' | 'wrong' | 'failed';
