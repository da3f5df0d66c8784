import { bytesOf, codedData, little } from './bytes';

export interface BmpParts {
  readonly headerSize?: 40 | 124;
  readonly compression?: number;
  /** Bits per pixel; 8 brings a grey palette of 4 colours. */
  readonly bits?: 8 | 24;
  readonly data?: Uint8Array;
  /** Between palette and pixels. */
  readonly gap?: string;
  /** After the pixels. */
  readonly tail?: Uint8Array;
  readonly reserved?: string;
  /** Version 5: colour space mark, and the profile after the pixels. */
  readonly colourSpace?: string;
  readonly profile?: Uint8Array;
}

/** A bitmap of 5 by 3 pixels. */
export function bmpFile(parts: BmpParts = {}): Uint8Array {
  const { headerSize = 40, bits = 24, compression = 0, gap = '', reserved = '\0\0\0\0' } = parts;
  const data = parts.data ?? codedData(bits === 24 ? 48 : 24);
  const palette = bits === 8 ? bytesOf(...[0, 80, 160, 240].map((grey) => bytesOf(grey, grey, grey, 0))) : bytesOf();
  const dataStart = 14 + headerSize + palette.length + gap.length;
  const profileStart = dataStart + data.length - 14;
  const header = bytesOf(
    little(headerSize, 4),
    little(5, 4),
    little(3, 4),
    little(1, 2),
    little(bits, 2),
    little(compression, 4),
    little(compression === 0 ? 0 : data.length, 4),
    little(2835, 4),
    little(2835, 4),
    little(palette.length / 4, 4),
    little(0, 4),
  );
  const version5 =
    headerSize === 40
      ? bytesOf()
      : bytesOf(
          new Uint8Array(16),
          parts.colourSpace ?? 'BGRs',
          new Uint8Array(48),
          little(4, 4),
          little(parts.profile ? profileStart : 0, 4),
          little(parts.profile?.length ?? 0, 4),
          little(0, 4),
        );
  const tail = bytesOf(parts.profile ?? bytesOf(), parts.tail ?? bytesOf());
  const total = dataStart + data.length + tail.length;
  return bytesOf('BM', little(total, 4), reserved, little(dataStart, 4), header, version5, palette, gap, data, tail);
}
