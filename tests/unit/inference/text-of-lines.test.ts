import { describe, expect, it } from 'vitest';
import type { LineReading } from '../../../src/inference/pp-ocr/read-lines';
import { textOfLines } from '../../../src/inference/pp-ocr/text-of-lines';
import { textRules } from '../../../src/inference/thresholds';

const picture = { width: 1000, height: 1000, fabrics: [], places: [] };

function read(text: string): LineReading {
  const box = { centre: { x: 500, y: 500 }, width: 300, height: 40, along: 0 };
  return { box, score: 0.97, foundAt: 'both', reading: { text, confidence: 0.9 } };
}

const textsOf = (text: string) => textOfLines([read(text)], picture, textRules).map((found) => found.text);

describe('textOfLines', () => {
  it.each(['00600000', 'IIIIIII', '-00000'])('takes %s for a row of balusters or panes', (text) => {
    expect(textsOf(text)).toEqual([]);
  });

  it.each(['221 Baker Street', '1111', 'Aaah', '10000', 'BOOO0OM', '0800 000 000', 'B 7777'])(
    'takes %s for text',
    (text) => {
      expect(textsOf(text)).toEqual([text]);
    },
  );
});
