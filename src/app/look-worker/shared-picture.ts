import type { SizePx } from '../../imaging/stored-size';
import type { Pixels } from '../../inference/picture';
import { inSize, sizesForBoth } from './open-picture';

/** A size that was drawn, and where its pixels are to be. */
interface Drawn {
  readonly into: Pixels;
  readonly read: () => Pixels;
}

/**
 * Pixels in memory that both workers see, so that each size of a picture is read once. The memory is kept for the next
 * picture, since to get as much anew takes as long as to fill it.
 */
export class SharedPicture {
  private memory: SharedArrayBuffer | null = null;
  private usedBytes = 0;
  private drawn: readonly Drawn[] = [];

  /**
   * Where the pixels of a bitmap are to be, the largest size first; that is for who gets the bitmap to read, the others are
   * drawn, for `read`. Null where workers can't share memory: in Firefox, and in a frame of a foreign page.
   */
  async draw(bitmap: ImageBitmap): Promise<readonly [Pixels, ...Pixels[]] | null> {
    if (!globalThis.crossOriginIsolated) return null;
    const [largest, ...smaller] = this.roomFor(sizesForBoth(bitmap));
    if (!largest) return null;
    this.drawn = await Promise.all(
      smaller.map(async (into) => {
        const size = { widthPx: into.width, heightPx: into.height };
        return { into, read: await inSize(bitmap, size) };
      }),
    );
    return [largest, ...smaller];
  }

  /** Reads what was drawn. */
  read(): void {
    for (const { into, read } of this.drawn) into.data.set(read().data);
    this.drawn = [];
  }

  /** Nothing stays of a picture that is done with. */
  wipe(): void {
    this.drawn = [];
    if (this.memory) new Uint8Array(this.memory, 0, this.usedBytes).fill(0);
    this.usedBytes = 0;
  }

  private roomFor(sizes: readonly SizePx[]): Pixels[] {
    this.wipe();
    const bytes = sizes.reduce((sum, size) => sum + bytesOf(size), 0);
    const memory = this.memory && this.memory.byteLength >= bytes ? this.memory : newMemory(bytes);
    if (!memory) return [];
    this.memory = memory;
    this.usedBytes = bytes;
    let at = 0;
    return sizes.map((size) => {
      const data = new Uint8ClampedArray(memory, at, bytesOf(size));
      at += data.length;
      return { width: size.widthPx, height: size.heightPx, data };
    });
  }
}

/** Null where there is not as much left: the picture is then read by each worker as elsewhere. */
function newMemory(bytes: number): SharedArrayBuffer | null {
  try {
    return new SharedArrayBuffer(bytes);
  } catch {
    return null;
  }
}

function bytesOf({ widthPx, heightPx }: SizePx): number {
  return widthPx * heightPx * 4;
}
