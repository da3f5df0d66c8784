import { describe, expect, it } from 'vitest';
import { redactionOf, redactions } from '../../../src/imaging/redactions/registry';

describe('redactions', () => {
  it('start with the solid fill', () => {
    expect(redactions[0]?.id).toBe('solid');
    expect(redactionOf('solid')).toBe(redactions[0]);
  });

  it('have an id each', () => {
    expect(new Set(redactions.map(({ id }) => id)).size).toBe(redactions.length);
  });

  it('throw for an unknown id', () => {
    expect(() => redactionOf('smudge' as 'blur')).toThrow('smudge');
  });
});
