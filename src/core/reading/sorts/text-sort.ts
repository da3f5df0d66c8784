import type { ReadSort } from '../read';

/** A sort of text that leads to a place or a person. Adding one is adding a file in this folder and a registry line. */
export interface TextSort {
  readonly sort: ReadSort;
  /** The part of a line that is of this sort; null when there is none. */
  find(line: string): string | null;
}
