import { describe, expect, it } from 'vitest';
import { findBytes } from '../../../src/core/bytes/match';
import { ByteReader } from '../../../src/core/bytes/reader';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned, holds } from '../../support/expect-cleaned';
import { big, bytesOf, codedData } from '../../support/builders/bytes';
import { av1C, box, heifFile, ispe, sequenceFile } from '../../support/builders/isobmff';

const brands = ['avif', 'avif', 'mif1', 'miaf'];

describe('AVIF', () => {
  it('is told from HEIC by its brands', () => {
    const file = {
      items: [{ id: 1, type: 'av01', data: [codedData(60)], properties: [1, -2] }],
      properties: [ispe(8, 8), av1C],
    };
    expect(strip(heifFile({ ...file, brands })).format).toBe('avif');
    expect(strip(heifFile({ ...file, brands: ['mif1', 'mif1'] })).format).toBe('heic');
  });

  it('keeps coded colour and drops units in the configuration that are no sequence header', () => {
    const nclx = box('colr', 'nclx', bytesOf(0, 9, 0, 16, 0, 9, 0x80));
    const unit = (type: number, body: string): Uint8Array => bytesOf((type << 3) | 2, body.length, body);
    const output = expectCleaned(
      heifFile({
        brands: [...brands, 'JANE'],
        items: [{ id: 1, type: 'av01', data: [codedData(60)], properties: [1, -2, 3] }],
        properties: [ispe(8, 8), box('av1C', bytesOf(0x81, 0, 0x0c, 0), unit(1, 'SEQ'), unit(5, 'ENCODER-NOTE')), nclx],
      }),
      ['ENCODER-NOTE', 'JANE'],
    );
    expect(holds(output, String.fromCharCode(...nclx))).toBe(true);
    expect(holds(output, 'SEQ')).toBe(true);
  });

  it('cleans a sequence: dates, names and user data go, every sample stays where the tables say', () => {
    const samples = [codedData(40, 1), codedData(25, 2), codedData(31, 3)];
    const output = expectCleaned(sequenceFile(samples, { userData: 'Shot by Jane', compressor: 'JaneCodec 9' }), [
      'Shot by Jane',
      'JaneCodec 9',
      String.fromCharCode(...big(0xd87ed751, 4)),
    ]);
    expect(strip(output)).toMatchObject({ format: 'avif', frames: 3, widthPx: 16, heightPx: 8 });
    const table = findBytes(output, 'stco');
    const offset = new ByteReader(output, table + 12).u32();
    expect(output.subarray(offset, offset + 96)).toEqual(bytesOf(...samples));
  });

  it('refuses a sequence whose samples lie behind its end', () => {
    const file = sequenceFile([codedData(40)], { userData: '', compressor: '' });
    expect(strip(file.subarray(0, file.length - 1)).status).toBe('refused');
  });
});
