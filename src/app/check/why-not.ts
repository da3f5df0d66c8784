import { hasWebAssembly } from '../../core/has-web-assembly';
import type { Sentence } from '../../core/result';
import { WorkerLost } from './worker-client';

/** Why a step that failed was not done, for the user. */
export function whyNot(error: unknown): Sentence {
  return { key: error instanceof WorkerLost && error.tooSlow ? 'check.too-slow' : 'check.detector-failed' };
}

/** The same for a detector, and whether trying again may help: what fails without WebAssembly fails again, unless it was only ended. */
export function whyNotSeen(error: unknown): { readonly reason: Sentence; readonly mayHelpAgain: boolean } {
  const mayHelpAgain = error instanceof WorkerLost || hasWebAssembly();
  return { reason: mayHelpAgain ? whyNot(error) : { key: 'check.no-wasm' }, mayHelpAgain };
}
