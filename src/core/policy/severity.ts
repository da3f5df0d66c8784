import type { Detection, Finding, Severity } from '../findings/finding';
import { severities } from '../findings/finding';
import type { Kind } from '../findings/kinds';
import { severityOfReads } from './read-severity';

/**
 * How much a kind of detail matters when nothing else is known about it. High names a place or a person outright;
 * medium can be matched with other pictures of the place; low helps only together with others; info is listed when
 * a review opens anyway. Screens and mirrors are in every other photo of a room and alone seldom give it away: measured
 * on photos labelled by risk. A view from a window is as strong as an address, but how often it is seen where there is
 * none is not measured yet, so it does not count as high.
 */
const bySeverity: Readonly<Record<Kind, Severity>> = {
  bedding: 'medium',
  window: 'medium',
  curtain: 'low',
  wall_art: 'medium',
  lamp: 'low',
  rug: 'low',
  mirror: 'low',
  screen: 'low',
  seating: 'low',
  storage: 'info',
  bathroom_fixture: 'low',
  building: 'medium',
  sign: 'high',
  text: 'medium',
  document: 'high',
  code: 'high',
  plate: 'high',
  vehicle: 'medium',
  landscape: 'medium',
  person: 'info',
  face: 'info',
  clock: 'low',
  socket_switch: 'low',
  window_view: 'medium',
};

/**
 * What was read decides first; else one step up for what can be matched with another picture by its pattern, print or
 * colour.
 */
function severityOf(detection: Detection): Severity {
  const read = severityOfReads(detection);
  if (read) return read;
  const step = severities.indexOf(bySeverity[detection.kind]);
  if (detection.distinctive === true) return severities[Math.min(step + 1, severities.length - 1)] ?? 'high';
  return severities[step] ?? 'medium';
}

/** A detection becomes a finding when it is known who saw it and how much it matters. */
export function toFinding(detection: Detection, source: string): Finding {
  return { ...detection, severity: severityOf(detection), source };
}
