import { hasWebAssembly } from '../../core/has-web-assembly';

/** Plain JavaScript looks for writing for 23 to 45 s where WebAssembly takes one. */
const patience = hasWebAssembly() ? 1 : 10;

/** The longest a step may take, in milliseconds; a step that hangs is ended and said to be not checked. */
export const limitsMs = {
  clean: 30_000,
  readMetadata: 10_000,
  hiddenColour: 20_000,
  open: 60_000,
  load: 60_000,
  look: 30_000 * patience,
  /** Decoding the later images of an animation, all together. */
  frames: 20_000,
} as const;
