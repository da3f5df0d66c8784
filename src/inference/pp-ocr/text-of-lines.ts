import type { Detection } from '../../core/findings/finding';
import type { TextRules } from '../thresholds';
import type { LineText } from './read-line';
import type { LineReading } from './read-lines';
import { textBlocks, type ReadTextLine } from './text-blocks';
import { isUnreadText, type AroundLines } from './unread-text';

/** What is text among the lines of a picture, as blocks of neighbouring lines. */
export function textOfLines(lines: readonly LineReading[], picture: AroundLines, rules: TextRules): Detection[] {
  const texts = lines.flatMap((line): ReadTextLine[] => {
    const { box, score, reading } = line;
    if (score < rules.minFound) return [];
    if (reading && isText(reading, score, rules)) return [{ box, score, text: reading.text }];
    return isUnreadText(line, picture, rules.unread) ? [{ box, score, text: '' }] : [];
  });
  return textBlocks(texts, picture);
}

/**
 * From so many letters on, without anything between them, a line in which more than this share are one and the same is a row of
 * balusters, panes or knobs. Telephone numbers and plates with a space are none.
 */
const rowFrom = 5;
const rowShare = 0.8;

function isText({ text, confidence }: LineText, score: number, rules: TextRules): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  if (letters.length === 0 || isRow(text, letters)) return false;
  const latin = letters.filter((letter) => /[\p{Script=Latin}\p{N}]/u.test(letter));
  if (latin.length * 2 < letters.length) return letters.length >= 2 && confidence >= rules.legibleOtherScript;
  const needed = rules.legible[Math.min(letters.length, rules.legible.length) - 1] ?? 1;
  return confidence >= needed && (confidence >= rules.readsWell || score >= rules.foundSurely);
}

function isRow(text: string, letters: readonly string[]): boolean {
  if (/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(text)) return false;
  const most = Math.max(...letters.map((letter) => letters.filter((other) => other === letter).length));
  return letters.length >= rowFrom && most > rowShare * letters.length;
}
