import type { Detection } from '../core/findings/finding';
import type { Kind } from '../core/findings/kinds';
import type { RedactionPlan } from '../core/redaction/plan';
import type { Result } from '../core/result';
import type { GraphicsUse } from './graphics-use';
import type { Lane } from './lanes';

export interface DetectorInfo {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly lane: Lane;
  /** The detectors whose detections it wants to know. */
  readonly after: readonly string[];
  /** It wants to know them only when it has looked. */
  readonly knowsLate: boolean;
  /** Those of `after` without which it sees nothing. */
  readonly needs: readonly string[];
}

/** A detector, and the worker that has it. */
interface DetectorAt {
  readonly detector: string;
  readonly lane: Lane;
}

export interface LookRequest extends DetectorAt {
  /**
   * What the detectors of `after` saw in this picture. Null for a detector that knows it late: it looks, and what it sees
   * comes with the next call, in which they are told.
   */
  readonly seen: readonly Detection[] | null;
}

/** What the looking workers have loaded since they started. */
export interface LookUsage {
  /** How often a detector was loaded. */
  readonly loads: number;
  /** How many tensors are alive; 0 before TensorFlow.js runs. */
  readonly tensors: number;
  /** With how many threads each computes; 0 before TensorFlow.js runs. */
  readonly threads: number;
  /** Whether the graphics card computes, by the worker. */
  readonly graphics: Readonly<Partial<Record<Lane, GraphicsUse>>>;
}

interface CoverRequest {
  readonly picture: Blob;
  readonly plan: RedactionPlan;
  /** Type to write if the browser can. */
  readonly mime: string;
  /** For a preview: the longer side in px; null for full size. */
  readonly maxSidePx: number | null;
}

export interface FrameRequest {
  readonly picture: Blob;
  readonly mime: string;
  /** From 0. */
  readonly index: number;
}

/** The looking workers as one: pixels and detectors. */
export type LookCalls = {
  readonly detectors: (nothing: null) => readonly DetectorInfo[];
  /** Decodes the picture that the following `look` calls are about; its upright size in pixels. */
  readonly open: (picture: Blob) => Promise<Result<{ readonly widthPx: number; readonly heightPx: number }>>;
  /** Loads a detector that is not loaded yet. */
  readonly load: (where: DetectorAt) => Promise<void>;
  /** The same for one image of the animation that was opened last; false when it can't be decoded. Later ones after earlier ones. */
  readonly openFrame: (request: FrameRequest) => Promise<boolean>;
  readonly look: (request: LookRequest) => Promise<readonly Detection[]>;
  /**
   * What the background of the open picture looks like, for comparing the photos of one upload; see
   * src/inference/background.ts. Given what was seen in it.
   */
  readonly background: (seen: readonly Detection[]) => Promise<readonly number[]>;
  /** For each small copy from inside the file, whether it shows something else than the picture that is open. */
  readonly compare: (copies: readonly Blob[]) => Promise<readonly boolean[]>;
  /** Tries every network and decoder; whether each gave what it is known to give, by the id of its model. */
  readonly selfTest: (nothing: null) => Promise<ReadonlyMap<string, boolean>>;
  readonly close: (nothing: null) => void;
  /** For tests and measurements. */
  readonly usage: (nothing: null) => LookUsage;
  /** Carries out a plan and encodes once. */
  readonly cover: (request: CoverRequest) => Promise<Result<Blob>>;
};
