import type { PageHookLink } from './page-hook-link';

/** Files on their way from the user to a page, stopped by a channel. The channel knows how to go on. */
export interface Pick {
  readonly files: readonly File[];
  /** Names of the folders that they are in, each once. */
  readonly folders?: readonly string[];
  /** Gives the page these files, as if the user had picked them. Called at most once. */
  handBack(files: readonly File[]): void;
  /** Gives the page what a cancelled picker gives. Called at most once. */
  cancel(): void;
}

/** Where channels bring what they stopped. */
export type Hold = (pick: Pick) => void;

/**
 * One way a page can get files: starts stopping them; the returned function ends it. None: only MAIN asks, which ends by
 * itself. Adding one is adding a file in channels/ and a line in the registry.
 */
export type RelayChannel = (hold: Hold, link: PageHookLink) => (() => void) | undefined;
