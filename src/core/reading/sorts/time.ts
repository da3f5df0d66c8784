import type { TextSort } from './text-sort';

/** Hours and minutes with a colon or an `h`, or followed by am, pm or Uhr. */
export const time: TextSort = {
  sort: 'time',
  find: (line) =>
    /\b(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?|h[0-5]\d)\b(?:\s?[ap]m)?|\b1?\d\s?[ap]m\b|\b[0-2]?\d[.:]?\d{0,2}\sUhr\b/iu.exec(
      line,
    )?.[0] ?? null,
};
