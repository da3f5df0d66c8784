import type { Detection } from './finding';

/** From this score on, somebody: below it are coats and posters, too. */
const surely = 0.5;

/** Whether this is a person who is there, as far as one can tell. */
export function isSomebody({ kind, score }: Pick<Detection, 'kind' | 'score'>): boolean {
  return kind === 'face' || (kind === 'person' && score >= surely);
}
