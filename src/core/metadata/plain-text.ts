import { longestShownText } from '../limits';

/** Control characters, bidirectional and invisible formatting, private use, and lone surrogates. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu;

/**
 * A value from a file as text that can be shown: one line, nothing that steers the text around it, cut to a sensible
 * length. An empty text stands for a value with nothing to read in it.
 */
export function plainText(value: string): string {
  const text = value
    .slice(0, 8 * longestShownText)
    .replace(UNWANTED, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longestShownText
    ? `${Array.from(text)
        .slice(0, longestShownText - 1)
        .join('')}…`
    : text;
}

/** A count of bytes for people. */
export function byteCount(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}
