import type { Result } from '../core/result';
import type { FrameRequest, LookCalls } from './look-calls';
import type { Moved } from './worker-call';

/** Pixels of a picture in one size, RGBA, in memory that both workers see. */
interface SharedPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What the other worker is given of a picture. */
export interface GivenPicture {
  /** Upright; owned by who is given it. */
  readonly bitmap: ImageBitmap;
  /**
   * Where both workers see the pixels, the largest size first, which is for who is given this to read. Null where they
   * share no memory.
   */
  readonly pixels: readonly [SharedPixels, ...SharedPixels[]] | null;
}

/** A picture that was decoded once for both workers. */
export interface DecodedPicture extends GivenPicture {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** One looking worker. Its `open` decodes for itself alone. */
export type LaneCalls = LookCalls & {
  /** Decodes the picture, keeps what its own detectors want of it and gives the rest away. */
  readonly openForBoth: (picture: Blob) => Promise<Moved<Result<DecodedPicture>>>;
  /** The same for one image of an animation; null when it can't be decoded. */
  readonly openFrameForBoth: (request: FrameRequest) => Promise<Moved<DecodedPicture | null>>;
  /** Reads the sizes that it has drawn of what it has given away; both may look at it when both have read. */
  readonly readShared: (nothing: null) => void;
  /** Opens what the other worker has decoded. */
  readonly take: (picture: GivenPicture) => Promise<void>;
};
