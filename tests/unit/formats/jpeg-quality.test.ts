import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { jpegQuality } from '../../../src/core/formats/jpeg/quality';

async function written(quality: number): Promise<Uint8Array> {
  const noise = { create: { width: 32, height: 32, channels: 3, background: '#886644' } } as const;
  return sharp(noise).jpeg({ quality }).toBuffer();
}

describe('the quality of a JPEG', () => {
  it.each([30, 50, 75, 85, 92, 98])('written at %i by libjpeg is told within one', async (quality) => {
    expect(Math.abs((jpegQuality(await written(quality)) ?? 0) - quality)).toBeLessThanOrEqual(1);
  });

  it('is not told for what is no JPEG, is cut off, or says nonsense', async () => {
    const bytes = await written(80);
    expect(jpegQuality(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))).toBeNull();
    expect(jpegQuality(bytes.subarray(0, 12))).toBeNull();
    expect(jpegQuality(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff]))).toBeNull();
  });
});
