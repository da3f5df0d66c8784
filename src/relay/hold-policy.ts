import type { Profile } from '../core/check/report';
import { shouldHold } from '../core/policy/should-hold';
import type { FileLabel } from '../core/policy/should-hold';
import { uncheckedKind } from '../core/policy/unchecked-kind';
import type { UncheckedKind } from '../core/policy/unchecked-kind';
import { tellInPage } from './notice';

/** What the user's profile means for a pick, known in the same tick. */
class HoldPolicy {
  #profile: Profile = 'careful';
  #guarding = true;
  #pausedUntilMs = 0;
  /** What this page's user was told of already; once is enough. */
  readonly #told = new Set<UncheckedKind>();

  use(profile: Profile): void {
    this.#profile = profile;
  }

  /** From now on everything goes on as it is: the user took this site's permission back. */
  stop(): void {
    this.#guarding = false;
  }

  /** Until then everything goes on as it is: the user paused this site. In milliseconds since 1970; null ends it. */
  pauseUntil(untilMs: number | null): void {
    this.#pausedUntilMs = untilMs ?? 0;
  }

  get paused(): boolean {
    return Date.now() < this.#pausedUntilMs;
  }

  /** Who must not be found has folder names hidden too. */
  get hidesFolders(): boolean {
    return this.#profile === 'hidden';
  }

  /** Whether a pick waits for a verdict. Who must not be found is asked about videos, PDF files and archives too. */
  mustHold(files: readonly FileLabel[]): boolean {
    if (!this.#guarding || this.paused) return false;
    return shouldHold(files) || (this.#profile === 'hidden' && files.some((file) => uncheckedKind(file) !== null));
  }

  /** Says, once for each kind, that files which go on now were not looked into. */
  tellUnchecked(files: readonly FileLabel[]): void {
    if (!this.#guarding || this.paused) return;
    for (const file of files) {
      const kind = uncheckedKind(file);
      if (kind === null || this.#told.has(kind)) continue;
      this.#told.add(kind);
      void tellInPage(`unchecked.${kind}`);
    }
  }
}

export const holdPolicy = new HoldPolicy();
