import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../src/core/bytes/base64';
import { encodeUtf8, utf8Length } from '../../../src/core/bytes/encode-utf8';

it('encodes like the platform, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0x10ffff)), (codes) => {
      const text = String.fromCodePoint(...codes);
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
  expect(encodeUtf8('a\ud800b')).toEqual(new TextEncoder().encode('a\ud800b'));
});

it('turns bytes into base64 and back like the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
  expect(decodeBase64(' QU\nJD ')).toEqual(Uint8Array.from([65, 66, 67]));
  expect(decodeBase64('QU*D')).toBeNull();
});
