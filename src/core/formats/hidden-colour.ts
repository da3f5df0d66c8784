/**
 * Colour under fully transparent pixels: no viewer shows it, but whoever opens the file in an editor can. Cutting out a
 * background often leaves it there.
 */
export interface HiddenColour {
  /** Fully transparent pixels, of all frames. */
  readonly pixels: number;
  /** Different colours among them, counted up to {@link mostColours}. */
  readonly colours: number;
}

/** Counting stops here: more colours than any flat filling has. */
export const mostColours = 256;

/** Compresses bytes into a zlib stream (RFC 1950); the platform has one, core has not. */
export type Deflate = (data: Uint8Array) => Promise<Uint8Array>;

/** Finding and clearing such colour, for formats whose pixels we can decode and write again without loss. */
export interface HiddenColourTools<W> {
  /** null when the transparent pixels have at most one colour, or there are none. */
  find(bytes: Uint8Array, walk: W): HiddenColour | null;
  /**
   * The file with colour 0 wherever nothing is shown, and every visible pixel and every degree of transparency as it
   * was, which is proved by decoding both; null when that does not hold.
   */
  clear(bytes: Uint8Array, walk: W, deflate: Deflate): Promise<Uint8Array | null>;
}

/** Counts different colours. */
export class ColourCount {
  private readonly seen = new Set<number>();
  pixels = 0;

  add(colour: number): void {
    this.pixels++;
    if (this.seen.size < mostColours) this.seen.add(colour);
  }

  /** null when there is nothing that could show anything. */
  get result(): HiddenColour | null {
    return this.seen.size > 1 ? { pixels: this.pixels, colours: this.seen.size } : null;
  }
}
