import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned, holds } from '../../support/expect-cleaned';
import { big, bytesOf, codedData } from '../../support/builders/bytes';
import { movingPhoto, tiledPicture, toneMapped } from '../../support/builders/heic-files';
import { box, fullBox, heifFile, hvcC, ispe } from '../../support/builders/isobmff';
import type { HeifFile } from '../../support/builders/isobmff';

const picture = codedData(300);
const secret = 'SECRET-Maple-Street-12';
const base: HeifFile = {
  items: [{ id: 1, type: 'hvc1', data: [picture], properties: [1, -2] }],
  properties: [ispe(64, 48), hvcC([33, codedData(20)])],
};
const exif = bytesOf(big(6, 4), 'Exif\0\0', 'II*\0', secret);

describe('HEIC', () => {
  it('drops Exif and XMP items, names, gaps and what follows, and keeps the picture', () => {
    const output = expectCleaned(
      heifFile({
        ...base,
        items: [
          { id: 1, type: 'hvc1', data: [picture], properties: [1, -2], name: 'Janes garden' },
          { id: 2, type: 'Exif', data: [exif] },
          { id: 3, type: 'mime', contentType: 'application/rdf+xml', data: [bytesOf(`<x:xmpmeta>${secret}`)] },
        ],
        references: [{ type: 'cdsc', from: 2, to: [1] }],
        gap: bytesOf('GAP-BYTES-42'),
        handlerName: 'PhoneWriter 7',
        tail: bytesOf(box('free', 'FREE-BYTES-9'), box('uuid', 'UUID-BYTES-1'), 'TRAILER'),
      }),
      [secret, 'Janes garden', 'GAP-BYTES-42', 'PhoneWriter 7', 'FREE-BYTES-9', 'UUID-BYTES-1', 'TRAILER'],
    );
    expect(holds(output, String.fromCharCode(...picture))).toBe(true);
  });

  it('keeps grid tiles and alpha, and drops the thumbnail, the depth map and a second picture', () => {
    const output = expectCleaned(tiledPicture(), ['auxid:2']);
    const kept = [1, 2, 3, 4, 5, 6].map((seed) => holds(output, String.fromCharCode(...codedData(50, seed))));
    expect(kept).toEqual([true, true, true, false, false, false]);
    expect(strip(output)).toMatchObject({ widthPx: 128, heightPx: 48 });
  });

  it.each([1, 3] as const)('drops a gain map and how to use it, also where the primary item is %i', (primary) => {
    const dirty = toneMapped(primary);
    expect(strip(dirty).removed.map(({ name, role }) => `${name}: ${role}`)).toContain('gain map: hidden-picture');
    const output = expectCleaned(dirty, ['TONE-MAP-METADATA', 'grpl']);
    const kept = [1, 2].map((seed) => holds(output, String.fromCharCode(...codedData(50, seed))));
    expect(kept).toEqual([true, false]);
    expect(strip(output)).toMatchObject({ widthPx: 64, heightPx: 48 });
  });

  it('drops the video of a moving photo, with the place in it', () => {
    const dirty = movingPhoto('PhoneMaker', '+48.8584+002.2945/');
    const { removed, packets } = strip(dirty);
    expect(removed.map(({ name, role }) => `${name}: ${role}`)).toContain('motion-photo video: hidden-picture');
    expect(packets.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['exif', 'movie']));
    expectCleaned(dirty, ['PhoneMaker', '+48.8584+002.2945/']);
  });

  it('names what it drops', () => {
    const outcome = strip(
      heifFile({
        ...base,
        items: [
          ...base.items,
          { id: 2, type: 'Exif', data: [exif] },
          { id: 3, type: 'hvc1', data: [codedData(40, 9)], properties: [1, -2] },
        ],
        references: [{ type: 'thmb', from: 3, to: [1] }],
      }),
    );
    expect(outcome.removed.map(({ name, role }) => `${name}: ${role}`)).toEqual(
      expect.arrayContaining(['Exif item: metadata', 'thumbnail: hidden-picture']),
    );
    const [packet] = outcome.packets;
    expect(packet?.kind).toBe('exif');
    expect(String.fromCharCode(...(packet?.bytes ?? []))).toBe(`II*\0${secret}`);
  });

  it('keeps an item in several extents, with meta at the end of the file', () => {
    const parts = [codedData(30, 2), codedData(70, 3)];
    const output = expectCleaned(
      heifFile({
        ...base,
        items: [{ id: 1, type: 'hvc1', data: parts, properties: [1, -2] }],
        gap: bytesOf('BETWEEN'),
        metaLast: true,
      }),
      ['BETWEEN'],
    );
    expect(holds(output, String.fromCharCode(...bytesOf(...parts)))).toBe(true);
  });

  it.each([
    [1, 8],
    [2, 3],
    [3, 6],
  ])('reads a rotation by %i quarter turns as orientation %i', (turns, orientation) => {
    const file = heifFile({
      items: [{ id: 1, type: 'hvc1', data: [picture], properties: [1, -2, -3] }],
      properties: [...base.properties, box('irot', bytesOf(turns))],
    });
    expect(strip(file)).toMatchObject({ status: 'cleaned', orientation });
  });

  it('drops descriptions, dates and encoder messages from the properties', () => {
    expectCleaned(
      heifFile({
        items: [{ id: 1, type: 'hvc1', data: [picture], properties: [1, -2, 3, 4] }],
        properties: [
          bytesOf(fullBox('ispe', 0, 0, big(64, 4), big(48, 4), bytesOf('TAIL-OF-SIZE'))),
          hvcC([33, codedData(20)], [39, bytesOf('x265 options')]),
          fullBox('udes', 0, 0, bytesOf('en\0Title of it\0')),
          fullBox('crtt', 0, 0, bytesOf('20230405')),
        ],
      }),
      ['TAIL-OF-SIZE', 'x265 options', 'Title of it', '20230405'],
    );
  });

  it.each<[string, HeifFile]>([
    ['an essential property it does not know', { ...base, properties: [ispe(64, 48), box('abcd', 'x')] }],
    ['a primary item that is not there', { ...base, primary: 7 }],
    ['an encrypted item', { ...base, items: [{ ...base.items[0], isProtected: true } as HeifFile['items'][number]] }],
    ['a primary item that is no picture', { ...base, items: [{ id: 1, type: 'mime', data: [picture] }] }],
  ])('refuses %s', (_, file) => {
    expect(strip(heifFile(file))).toMatchObject({ status: 'refused', reason: { key: 'format.broken' } });
  });

  it('refuses a file that ends in the middle of the picture', () => {
    const file = heifFile(base);
    expect(strip(file.subarray(0, file.length - 10)).status).toBe('refused');
  });

  it('is not held up by item locations that cost the file no bytes', () => {
    const entries = Array.from({ length: 20_000 }, (_, i) => bytesOf(big(i, 2), big(0, 2), big(0xffff, 2)));
    const file = bytesOf(
      box('ftyp', 'heic', big(0, 4), 'mif1'),
      fullBox(
        'meta',
        0,
        0,
        fullBox('pitm', 0, 0, big(1, 2)),
        fullBox('iinf', 0, 0, big(0, 2)),
        box('iprp', box('ipco')),
        fullBox('iloc', 0, 0, bytesOf(0, 0, big(entries.length, 2), ...entries)),
      ),
    );
    const start = performance.now();
    expect(strip(file).status).toBe('refused');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
