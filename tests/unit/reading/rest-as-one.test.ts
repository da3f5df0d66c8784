import { describe, expect, it } from 'vitest';
import { severityOfReads } from '../../../src/core/policy/read-severity';
import type { Read } from '../../../src/core/reading/read';
import { restAsOne } from '../../../src/core/reading/rest-as-one';

const number: Read = { sort: 'house-number', text: '12' };
const word: Read = { sort: 'other', text: 'EXIT' };
const street: Read = { sort: 'street', text: 'Rue des Lilas' };

describe('restAsOne', () => {
  it('keeps the telling parts and joins the rest', () => {
    expect(restAsOne([word, street, word])).toEqual([street, { sort: 'other', text: 'EXIT EXIT' }]);
  });

  it('takes a number for that of a house where it stands alone, or with a street', () => {
    expect(restAsOne([number])).toEqual([number]);
    expect(restAsOne([street, number])).toEqual([street, number]);
  });

  it('takes it for any number among other words and numbers', () => {
    expect(restAsOne([word, number])).toEqual([{ sort: 'other', text: 'EXIT 12' }]);
    expect(restAsOne([number, number])).toEqual([{ sort: 'other', text: '12 12' }]);
  });
});

it('a number alone, as on a ball, is no alarm', () => {
  expect(severityOfReads({ kind: 'text', score: 0.9, region: [0, 0, 1, 1], reads: restAsOne([number]) })).toBe('low');
});
