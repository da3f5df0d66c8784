import { creditParts, type Credit } from '../exif/credit';
import type { MetadataItem } from '../metadata/item';
import type { CheckReport, Kept } from './report';

/** The report with what stays in the cleaned file; null says that nothing does. */
export function withKept({ kept: _, ...report }: CheckReport, credit: Credit | null): CheckReport {
  const kept = creditParts.flatMap((part): readonly Kept[] => {
    const text = credit?.[part] ?? null;
    return text === null ? [] : [{ part, text }];
  });
  return kept.length === 0 ? report : { ...report, kept };
}

/** What was hidden in the file and is not in the cleaned one: not what stays, wherever else the file had it. */
export function notKept({ metadata, kept }: CheckReport): readonly MetadataItem[] {
  const texts = new Set(kept?.map(({ text }) => text));
  return metadata.filter(({ category, value }) => category !== 'person' || !texts.has(value));
}
