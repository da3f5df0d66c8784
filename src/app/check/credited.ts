import type { Credit } from '../../core/exif/credit';
import { keepsCredit } from '../../core/policy/keeps-credit';
import type { Profile } from '../../core/check/report';
import type { Preferences } from '../../core/settings/preferences';
import type { CleanCalls } from '../../bridge/clean-calls';
import type { WorkerClient } from './worker-client';

/** What decides whether it stays, and who writes it. */
interface CreditDeps {
  readonly cleaner: WorkerClient<CleanCalls>;
  readonly profile: Profile;
  readonly preferences: Preferences;
}

/** A cleaned file as it goes on where who made it, and whose it is, are to stay. */
export interface Credited {
  readonly credit: Credit;
  readonly file: Blob;
}

const limitMs = 10_000;

/** The file cleaned last with what it says of that; null when nothing is to stay, or it says nothing. Never rejects. */
export async function creditedOf(cleaned: Blob, deps: CreditDeps): Promise<Credited | null> {
  if (!keepsCredit(deps)) return null;
  const credit = await deps.cleaner.call('readCredit', null, limitMs).catch((): null => null);
  return credit && credited(cleaned, credit, deps);
}

/** A cleaned file with this; null when it could not be done: then nothing stays. Never rejects. */
export async function credited(
  cleaned: Blob,
  credit: Credit,
  { cleaner }: Pick<CreditDeps, 'cleaner'>,
): Promise<Credited | null> {
  const file = await cleaner.call('addCredit', { cleaned, credit }, limitMs).catch((): null => null);
  return file && { credit, file };
}
