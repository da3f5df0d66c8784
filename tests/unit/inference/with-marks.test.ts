import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../src/inference/pp-ocr/line-letters';
import { withMarks } from '../../../src/inference/pp-ocr/with-marks';

const read = (text: string, probability = 0.9): Letter[] =>
  Array.from(text, (character) => ({ character, probability }));
const joined = (plain: string, marked: Letter[]): string =>
  withMarks(read(plain), marked)
    .map(({ character }) => character)
    .join('');

describe('the reading with marks', () => {
  it('takes marks over where both see the same letter', () => {
    expect(joined('Zurich', read('Zürich'))).toBe('Zürich');
    expect(joined('Hotel Malmo', read('Hôtel Malmö'))).toBe('Hôtel Malmö');
    expect(joined('StraBe', read('Straße'))).toBe('Straße');
    expect(joined('Lodz Tromso', read('Łódź Tromsø'))).toBe('Łódź Tromsø');
  });

  it('corrects a mark the first took for another, or saw where there is none', () => {
    expect(joined('Geneve Café', read('Genève Cafè'))).toBe('Genève Cafè');
    expect(joined('Bàker Street', read('Baker Street'))).toBe('Baker Street');
  });

  it('leaves every other letter as the first had it', () => {
    expect(joined('Baker Street 221', read('Bakes Stneet 227'))).toBe('Baker Street 221');
    expect(joined('Rivoli', read('Grand Hôtel'))).toBe('Rivoli');
    expect(joined('', read('é'))).toBe('');
  });

  it('keeps its place when one of them reads a letter more', () => {
    expect(joined('Zuurich', read('Zürich'))).toMatch(/^Z(uü|üu)rich$/u);
    expect(joined('Mlaga Jaen', read('Málaga Jaén'))).toBe('Mlaga Jaén');
  });

  it('takes over spaces', () => {
    expect(joined('GrandHotel', read('Grand Hôtel'))).toBe('Grand Hôtel');
    expect(joined('Grand Hotel', read('Grand Hôtel'))).toBe('Grand Hôtel');
    expect(joined('GrandHotel', read('Grand Hôtel', 0.3))).toBe('GrandHotel');
  });

  it('begins no word with a sharp s', () => {
    expect(joined('Borough', read('ßorough'))).toBe('Borough');
  });

  it('does not believe a mark that is not likely', () => {
    expect(joined('Zurich', read('Zürich', 0.3))).toBe('Zurich');
  });
});
