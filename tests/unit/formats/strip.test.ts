import { describe, expect, it } from 'vitest';
import { covers } from '../../../src/core/formats/proof';
import { formats } from '../../../src/core/formats/registry';
import { strip } from '../../../src/core/formats/strip';
import { dirtyFiles } from '../../support/builders/dirty-files';
import { contains } from '../../support/builders/secret';

describe.each(dirtyFiles)('$name', ({ format, bytes, secrets, orientation = 1, frames = 1 }) => {
  const outcome = strip(bytes);
  const cleaned = outcome.bytes ?? new Uint8Array();

  it('holds what was planted before it is cleaned', () => {
    // Compressed text cannot be seen from outside, so one that can is enough.
    expect(secrets.length).toBeGreaterThan(0);
    const readable = outcome.packets.map((packet) => packet.bytes);
    expect(secrets.some((text) => [bytes, ...readable].some((place) => contains(place, text)))).toBe(true);
  });

  it('is cleaned of it', () => {
    expect(outcome).toMatchObject({ status: 'cleaned', reason: null, format });
    expect(secrets.filter((text) => contains(cleaned, text))).toEqual([]);
    expect(outcome.bytesAfter).toBe(cleaned.length);
  });

  it('keeps how it stands and moves', () => {
    expect(outcome).toMatchObject({ orientation, frames });
    expect(strip(cleaned)).toMatchObject({ orientation, frames, widthPx: outcome.widthPx, heightPx: outcome.heightPx });
  });

  it('has nothing left to clean', () => {
    const again = strip(cleaned);
    expect(again.status).toBe('nothing-to-clean');
    expect(again.bytes).toBe(cleaned);
  });

  it('was walked over from the first byte to the last', () => {
    const walk = formats.find(({ id }) => id === format)?.walk(bytes);
    expect(walk?.ok && covers(walk.value.blocks, bytes.length)).toBe(true);
  });
});
