import { ByteReader } from '../bytes/reader';

/** One dataset of IPTC (IIM 4.2, chapter 3); the value is a view. */
export interface IptcDataset {
  readonly record: number;
  readonly number: number;
  readonly value: Uint8Array;
}

/** The datasets in a block of IPTC, in their order, up to where it stops making sense. */
export function* iptcDatasets(bytes: Uint8Array): Generator<IptcDataset> {
  const reader = new ByteReader(bytes);
  while (reader.left >= 5 && reader.u8() === 0x1c) {
    const record = reader.u8();
    const number = reader.u8();
    let length = reader.u16();
    if (length & 0x8000) length = reader.uint(Math.min(8, length & 0x7fff));
    yield { record, number, value: reader.take(Math.min(length, reader.left)) };
  }
}
