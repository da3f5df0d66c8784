import type { Finding } from '../findings/finding';
import type { Kind } from '../findings/kinds';
import type { FormatId } from '../formats/format';
import type { HiddenColour } from '../formats/hidden-colour';
import type { MetadataItem } from '../metadata/item';
import { decide } from '../policy/verdict';
import type { Sentence } from '../result';
import { say } from '../strings/catalogue';
import type { Locale } from '../strings/locale';
import type { CheckReport, Cleaned, NotChecked, Profile } from './report';

/** What the steps of a check have brought so far; sentences still as keys. */
export interface CheckParts {
  readonly format: FormatId | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  readonly metadata: readonly MetadataItem[];
  readonly findings: readonly Finding[];
  readonly lookedFor: readonly Kind[];
  readonly notChecked: readonly { readonly kind: string; readonly reason: Sentence }[];
  readonly cleaned: Omit<Cleaned, 'reason'> & { readonly reason: Sentence | null };
  readonly hiddenColour?: HiddenColour | null;
  readonly fileUnread?: boolean;
  readonly ms: Readonly<Record<string, number>>;
}

/** The report of one photo in the user's language, with the verdict its parts lead to. */
export function buildReport(parts: CheckParts, profile: Profile, locale: Locale): CheckReport {
  const { verdict, reason } = decide(
    {
      cleaned: parts.cleaned,
      findings: parts.findings,
      notCheckedCount: parts.notChecked.length,
      hiddenColour: parts.hiddenColour ?? null,
    },
    profile,
  );
  return {
    format: parts.format,
    width: parts.widthPx,
    height: parts.heightPx,
    metadata: parts.metadata,
    findings: parts.findings,
    lookedFor: parts.lookedFor,
    notChecked: parts.notChecked.map((entry): NotChecked => ({ kind: entry.kind, reason: say(locale, entry.reason) })),
    cleaned: { ...parts.cleaned, reason: parts.cleaned.reason && say(locale, parts.cleaned.reason) },
    ...(parts.hiddenColour ? { hiddenColour: { ...parts.hiddenColour, cleared: false } } : {}),
    ...(parts.fileUnread === true ? { fileUnread: true } : {}),
    verdict,
    verdictReason: say(locale, reason),
    ms: { total: 0, ...parts.ms },
    error: null,
  };
}
