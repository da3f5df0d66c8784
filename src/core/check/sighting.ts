import type { Detection } from '../findings/finding';

/** A detection and the id of the detector that made it. */
export interface Sighting {
  readonly source: string;
  readonly detection: Detection;
}
