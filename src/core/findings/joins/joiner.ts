import type { MetadataItem } from '../../metadata/item';
import type { Detection } from '../finding';
import type { Kind } from '../kinds';

/** Everything that is known of one photo. */
interface PhotoEvidence {
  readonly detections: readonly Detection[];
  /** The data hidden in its file. */
  readonly metadata: readonly MetadataItem[];
}

/** What several details say together. Adding one is adding a file in this folder and a line in its registry. */
export interface Joiner {
  readonly kind: Kind;
  /** One detection for each place where the details come together; empty when they do not. */
  join(evidence: PhotoEvidence): readonly Detection[];
}
