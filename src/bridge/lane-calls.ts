import type { Result } from '../core/result';
import type { FrameRequest, LookCalls } from './look-calls';
import type { Moved } from './worker-call';

/** A picture that was decoded once for both workers. */
export interface DecodedPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Upright; for the other worker. */
  readonly bitmap: ImageBitmap;
}

/** One looking worker. Its `open` decodes for itself alone. */
export type LaneCalls = LookCalls & {
  /** Decodes the picture, keeps what its own detectors want of it and gives the rest away. */
  readonly openForBoth: (picture: Blob) => Promise<Moved<Result<DecodedPicture>>>;
  /** The same for one image of an animation; null when it can't be decoded. */
  readonly openFrameForBoth: (request: FrameRequest) => Promise<Moved<DecodedPicture | null>>;
  /** Opens what the other worker has decoded, and owns it. */
  readonly take: (bitmap: ImageBitmap) => void;
};
