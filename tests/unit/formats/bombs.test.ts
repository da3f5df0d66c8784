import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../src/core/metadata/read';
import { strip } from '../../../src/core/formats/strip';
import { decodeUpright } from '../../../src/imaging/decode';
import { bombs, hugePictures } from '../../support/builders/bombs';

/** Far above what any of them takes on a quiet machine, far below what one takes that has no end. */
const limitMs = 30_000;
const limitKilobytes = 2_000_000;

describe('a file that is made to hurt', () => {
  it.each(Object.entries(bombs))(
    '%s: ends in bounded time and memory, refused in a sentence or cleaned',
    async (_, make) => {
      const bytes = make();
      const start = performance.now();
      const outcome = strip(bytes);
      await readMetadata(outcome, { name: 'x', lastModified: 0 });
      expect(performance.now() - start).toBeLessThan(limitMs);
      expect(process.resourceUsage().maxRSS).toBeLessThan(limitKilobytes);
      if (outcome.bytes === null) expect(outcome.reason?.key).toBeTruthy();
      else expect(outcome.bytes.length).toBeLessThanOrEqual(bytes.length + 100_000);
    },
  );
});

describe('a small file that says it is a picture of 500 megapixels', () => {
  // Node has nothing to decode with: what is refused here is refused before anything is decoded.
  it.each(Object.entries(hugePictures))('%s: is refused before it is decoded, in a sentence', async (_, bytes) => {
    const decoded = await decodeUpright(new Blob([new Uint8Array(bytes)]));
    expect(decoded).toEqual({
      ok: false,
      reason: { key: 'picture.too-large', values: { megapixels: 500, limit: 120 } },
    });
  });
});
