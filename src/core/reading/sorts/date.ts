import type { TextSort } from './text-sort';

const numeric = /\b(?:[0-3]?\d[./-][0-3]?\d[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-][01]\d[./-][0-3]\d)\b/u;
const months =
  'jan(?:uary|vier)?|f[eé]b(?:ruary)?|f[eé]vrier|feb|mar(?:ch|s)?|m[aä]rz|apr(?:il)?|avril|may|mai|june?|juin|july?|juillet|juli?|aug(?:ust)?|ao[uû]t|sep(?:tember|tembre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|d[eé][cz](?:ember|embre)?';
const worded = new RegExp(
  String.raw`\b[0-3]?\d\.?\s?(?:${months})\.?(?:\s?(?:19|20)?\d{2})?\b|\b(?:${months})\.?\s[0-3]?\d,?\s(?:19|20)\d{2}\b`,
  'iu',
);

export const date: TextSort = {
  sort: 'date',
  find: (line) => numeric.exec(line)?.[0] ?? worded.exec(line)?.[0] ?? null,
};
