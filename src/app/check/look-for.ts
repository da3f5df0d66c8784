import type { DetectorInfo } from '../../bridge/look-calls';
import type { Detection } from '../../core/findings/finding';
import type { LookTurn } from './look-desk';
import { limitsMs } from './step-limits';

/**
 * Looks with one detector at the picture that is open. Loading it, which a slow disk makes long, has its own limit. Rejects
 * when either fails or takes too long.
 */
export async function lookFor(
  { id, lane }: DetectorInfo,
  seen: readonly Detection[] | null,
  turn: LookTurn,
): Promise<readonly Detection[]> {
  await turn.call('load', { detector: id, lane }, limitsMs.load);
  return turn.call('look', { detector: id, lane, seen }, limitsMs.look);
}
