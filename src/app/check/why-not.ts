import type { Sentence } from '../../core/result';
import { WorkerLost } from './worker-client';

/** Why a step that failed was not done, for the user. */
export function whyNot(error: unknown): Sentence {
  return { key: error instanceof WorkerLost && error.tooSlow ? 'check.too-slow' : 'check.detector-failed' };
}
