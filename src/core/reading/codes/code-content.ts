import type { Read } from '../read';

/** A payload format that codes carry. Adding one is adding a file in this folder and a line in its registry. */
export interface CodeContent {
  readonly id: string;
  /** What the payload says; null when it is not of this format. Nothing is opened, called or looked up. */
  read(payload: string): readonly Read[] | null;
}
