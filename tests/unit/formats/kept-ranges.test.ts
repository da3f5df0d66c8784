import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverBlocks } from '../../../src/core/formats/cover-blocks';
import { Relocation, overlaps, uniteRanges, withoutHoles } from '../../../src/core/formats/kept-ranges';
import type { ByteRange } from '../../../src/core/formats/kept-ranges';
import { covers } from '../../../src/core/formats/proof';

const length = 60;
const range = fc
  .tuple(fc.nat(length), fc.nat(12))
  .map(([start, size]) => ({ start, end: Math.min(start + size, length) }));
const ranges = fc.array(range, { maxLength: 8 });

/** For each byte, in how many ranges it is. */
function counts(list: readonly ByteRange[]): number[] {
  return Array.from({ length }, (_, at) => list.filter(({ start, end }) => start <= at && at < end).length);
}

it('unites, overlaps and cuts like sets of bytes', () => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      const united = uniteRanges(a);
      expect(counts(united)).toEqual(counts(a).map((count) => Math.min(count, 1)));
      expect(counts(overlaps(a))).toEqual(counts(a).map((count) => (count > 1 ? 1 : 0)));
      const holes = counts(b);
      expect(counts(withoutHoles(united, uniteRanges(b)))).toEqual(
        counts(united).map((count, at) => (holes[at] ? 0 : count)),
      );
    }),
  );
});

it('finds every kept stretch where its bytes went', () => {
  const file = Uint8Array.from({ length }, (_, i) => i);
  fc.assert(
    fc.property(ranges, ranges, range, (wanted, holes, asked) => {
      const kept = withoutHoles(uniteRanges(wanted), uniteRanges(holes));
      const relocation = new Relocation();
      const moved: number[] = [];
      for (const part of kept) {
        relocation.add(part, 100 + moved.length);
        moved.push(...file.subarray(part.start, part.end));
      }
      const expected = moved.filter((byte) => byte >= asked.start && byte < asked.end);
      const place = relocation.find(asked.start, asked.end);
      expect(place?.length ?? 0).toBe(expected.length);
      if (place) expect(moved.slice(place.offset - 100, place.offset - 100 + place.length)).toEqual(expected);
    }),
  );
});

it('covers a range with blocks, kept ranges before all else', () => {
  fc.assert(
    fc.property(ranges, ranges, (wanted, named) => {
      const kept = uniteRanges(wanted);
      const stretches = named
        .map((part) => ({ ...part, name: 'named', role: 'metadata' as const, fate: 'drop' as const }))
        .sort((a, b) => a.start - b.start);
      const blocks = coverBlocks({ start: 0, end: length }, kept, stretches);
      expect(covers(blocks, length)).toBe(true);
      expect(counts(blocks.filter(({ fate }) => fate === 'keep'))).toEqual(counts(kept));
      const isKept = counts(kept);
      expect(counts(blocks.filter(({ name }) => name === 'named'))).toEqual(
        counts(stretches).map((count, at) => (count > 0 && !isKept[at] ? 1 : 0)),
      );
    }),
  );
});
