import { isKind } from '../../core/findings/kinds';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';

/** A name for something that was not checked: a finding kind, `picture` for all of it, `metadata` for hidden data. */
export function partName(locale: Locale, kind: string): string {
  if (kind === 'picture' || kind === 'metadata') return say(locale, `review.not-checked.${kind}`);
  return isKind(kind) ? say(locale, `finding.${kind}.name`) : kind;
}
