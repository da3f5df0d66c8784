import { box, heifFile, ispe } from './isobmff';
import { big, bytesOf } from './bytes';

/** One colour, 64 × 64, as x265 encodes it: what decoders need to know, and the picture. */
const configuration =
  'AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqrprm4EBAwIAAAAMAgAAAAwCEIgABAAZEAcFzwYk=';
const coded = 'AAAALygBrwnIWRjQOSNXf/1c//9Kx6H4bNtWfxOv6OxlOspDn0Sxk847vgyAh4O4Xstw';

/** The numbers that every pixel of it has, without anything done to its colours. */
export const tinyHeicColour = [187, 106, 63] as const;

/** A HEIC file that decoders can decode, with these properties of its colours, if any. */
export function tinyHeic(...colours: readonly Uint8Array[]): Uint8Array {
  return heifFile({
    items: [
      {
        id: 1,
        type: 'hvc1',
        data: [Buffer.from(coded, 'base64')],
        properties: [1, -2, ...colours.map((_, i) => i + 3)],
      },
    ],
    properties: [ispe(64, 64), box('hvcC', Buffer.from(configuration, 'base64')), ...colours],
  });
}

/** Colours by code points of ITU-T H.273. */
export function nclx(primaries: number, curve: number): Uint8Array {
  return box('colr', 'nclx', bytesOf(big(primaries, 2), big(curve, 2), big(6, 2), 0x80));
}
