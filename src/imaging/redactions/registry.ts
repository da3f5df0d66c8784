import type { Redaction } from './redaction';
import { solid } from './solid';

/** Every way of covering, the default first. */
export const redactions: readonly Redaction[] = [solid];

/** Throws for an id that no redaction has: ids come from our own code, never from a file. */
export function redactionOf(id: string): Redaction {
  const redaction = redactions.find((candidate) => candidate.id === id);
  if (!redaction) throw new Error(`No redaction ${id}`);
  return redaction;
}
