import type { Fill } from '../../core/redaction/plan';
import { blur } from './blur';
import { fringe } from './fringe';
import { mosaic } from './mosaic';
import type { Redaction } from './redaction';
import { solid } from './solid';

/** Every way of covering, the default first. */
export const redactions: readonly Redaction[] = [solid, fringe, mosaic, blur];

/** Throws for an id that no redaction has: ids come from our own code, never from a file. */
export function redactionOf(id: Fill): Redaction {
  const redaction = redactions.find((candidate) => candidate.id === id);
  if (!redaction) throw new Error(`No redaction ${id}`);
  return redaction;
}
