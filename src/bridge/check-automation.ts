import type { CheckReport, Profile } from '../core/check/report';
import type { LookUsage } from './look-calls';

/** Whether stripping left every decoded pixel as it was. */
export interface PixelProof {
  /** null when it can't be said: nothing was stripped, or the browser can't decode the picture. */
  readonly pixelsEqual: boolean | null;
  /** Why it can't be said, or where the pictures differ; null when they are equal. */
  readonly reason: string | null;
}

/** What became of the redaction that is proposed by default. */
export interface RedactionOutcome {
  /** `cleaned`: there is nothing to cover. `refused`: no file could be made; `reason` says why. */
  readonly status: 'covered' | 'cleaned' | 'refused';
  readonly reason: string | null;
  /** Share of the picture that is covered, 0..1. */
  readonly coveredShare: number;
  /** Size of the file; null when refused. */
  readonly bytes: number | null;
}

/**
 * The handle by which `npm run check` and the tests drive the check page: `globalThis.wherelessCheck` of check.html.
 * It takes the same way as a user: the file comes from the page's own file input, the check is the page's own.
 * Everything is JSON. One check at a time.
 */
export interface CheckAutomation {
  /** For this page only; the stored settings stay as they are. */
  setProfile(profile: Profile): Promise<void>;
  /**
   * Resolves with the report of the next file put into `input[data-testid="check-input"]`; call it before. Files
   * checked earlier are forgotten, so that memory does not grow with the number of photos. Never rejects for a file.
   */
  run(): Promise<CheckReport>;
  /**
   * Bytes [start, end) of the cleaned file of the last run in base64; null when there is none. Without arguments: all.
   */
  cleanedBase64(startByte?: number, endByte?: number): Promise<string | null>;
  /** Makes the file that "cover what was flagged" would send for the last run's. */
  redact(): Promise<RedactionOutcome>;
  /** Bytes [start, end) of the file of the last `redact` in base64; null when there is none. */
  redactedBase64(startByte?: number, endByte?: number): Promise<string | null>;
  /** What the worker that would look at a photo now has loaded. */
  usage(): Promise<LookUsage>;
  /** Decodes the last run's file and its cleaned file and compares them pixel by pixel. */
  prove(): Promise<PixelProof>;
}

/** Name of the property of `globalThis` on check.html. */
export const checkAutomationName = 'wherelessCheck';
