import { describe, expect, it } from 'vitest';
import { byPart, sizes, weight } from '../../../tools/package/size-budget';

const file = (name: string, length: number) => ({ name, bytes: new Uint8Array(length) });
const files = [file('relay.js', 5), file('models/a.bin', 7), file('models/b.bin', 11), file('review.html', 13)];

describe('the parts of a package', () => {
  it('hold every file once', () => {
    const names = byPart(files).flatMap(({ entries }) => entries.map(({ name }) => name));
    expect(names.sort()).toEqual(['models/a.bin', 'models/b.bin', 'relay.js', 'review.html']);
  });

  it('weigh together what the package weighs', () => {
    const parts = new Map(sizes(files).map(({ name, bytes }) => [name, bytes]));
    expect(parts.get('networks and decoders')).toBe(18);
    expect(parts.get('hooks in pages')).toBe(5);
    expect(parts.get('towns')).toBe(0);
    expect([...parts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBe(weight(files));
  });
});
