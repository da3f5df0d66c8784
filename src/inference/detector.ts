import type { Lane } from '../bridge/lanes';
import type { Detection } from '../core/findings/finding';
import type { Kind } from '../core/findings/kinds';
import type { Picture } from './picture';
import type { Runtime } from './runtime';

/** Longest side of the picture that most detectors look at, in pixels. */
export const usualSidePx = 2048;

/** What remains to be done when a picture was looked at: what is seen, once it is known what others saw in it. */
export type Conclude = (seen: readonly Detection[]) => readonly Detection[];

/** A detector that is loaded and can look at pictures; one at a time. */
export interface LoadedDetector {
  /**
   * Looks at the whole upright picture. Regions are in 0..1 of it. Every tensor made on the way is freed.
   * Throws only when something is broken: the caller then says this detector's kinds were not checked.
   * `seen` is what the detectors of `after` saw in the same picture: some see more when they know.
   */
  detect(picture: Picture, signal: AbortSignal, seen?: readonly Detection[]): Promise<readonly Detection[]>;
  /** `detect` in two steps, of a detector that `knowsLate`. */
  observe?(picture: Picture, signal: AbortSignal): Promise<Conclude>;
  dispose(): void;
}

/** Adding a detector is adding one file in detectors/ that exports one of these. */
export interface Detector {
  /** Basename of the file; appears as `source` in findings. */
  readonly id: string;
  /** What it is said to look for; it may tell of other kinds that it finds too seldom for that. */
  readonly kinds: readonly Kind[];
  /** Which of the two workers looks with it. */
  readonly lane: Lane;
  /** Detectors before it in the registry whose detections it wants to know; it waits for them … */
  readonly after?: readonly string[];
  /** … but only when it has looked: what they saw matters in the end. */
  readonly knowsLate?: true;
  /** Those of `after` without whose detections it sees nothing: where one of them fails, its own kinds are not checked. */
  readonly needs?: readonly string[];
  /** Longest side of the picture it wants to be given, in pixels, when there is as much; `usualSidePx` if left out. */
  readonly sidePx?: number;
  load(runtime: Runtime, signal: AbortSignal): Promise<LoadedDetector>;
}
