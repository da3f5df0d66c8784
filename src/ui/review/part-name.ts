import { isKind } from '../../core/findings/kinds';
import { say } from '../../core/strings/catalogue';
import type { Locale } from '../../core/strings/locale';

/** A name for something that was not checked: a finding kind, or `picture` for all of it. */
export function partName(locale: Locale, kind: string): string {
  if (kind === 'picture') return say(locale, 'review.not-checked.picture');
  return isKind(kind) ? say(locale, `finding.${kind}.name`) : kind;
}
