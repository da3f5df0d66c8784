/** A place where people post photos. */
export interface Site {
  /** Basename of its file. */
  readonly id: string;
  readonly name: string;
  /** Match patterns of the pages to guard (WebExtensions match pattern syntax, no paths). */
  readonly matches: readonly string[];
  /** Asked for when the extension is installed; the others are offered later. */
  readonly atInstall: boolean;
}
