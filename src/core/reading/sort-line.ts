import { plainText } from '../metadata/plain-text';
import type { Read } from './read';
import { textSorts } from './sorts/registry';

/** What a line of text from a photo is; `other` when it is none of the known sorts, null when nothing is left of it. */
export function sortLine(line: string): Read | null {
  const text = plainText(line);
  if (text === '') return null;
  for (const candidate of textSorts) {
    const found = candidate.find(text);
    if (found !== null) return { sort: candidate.sort, text: plainText(found) };
  }
  return { sort: 'other', text };
}
