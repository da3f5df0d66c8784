import type { RelayLink } from './relay-link';

/** One way a page can get files that only MAIN-world code can see or undo. Adding one is adding a file in channels/. */
export interface PageChannel {
  readonly id: string;
  /** Replaces what it must; the returned function puts the natives back. */
  install(link: RelayLink): () => void;
}
