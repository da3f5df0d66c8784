import type { Credit } from '../exif/credit';
import type { MetadataPacket } from '../formats/format';
import { mostXmpBytes } from '../limits';
import { decodeText, decodeXml } from './decode-text';
import { iptcDatasets } from './iptc-datasets';
import { plainText } from './plain-text';
import { readExifLoosely } from './read-exif-loosely';
import { xmlProperties } from './xml-properties';

/** By-line and copyright notice (IPTC IIM 4.2, 2:80 and 2:116). */
const BY_LINE = 80;
const COPYRIGHT_NOTICE = 116;

type Found = Partial<Credit>;

/** Where photographers' programs write it, what is asked first in front. */
const readers: readonly (readonly [MetadataPacket['kind'], (bytes: Uint8Array) => Found])[] = [
  ['exif', fromExif],
  ['iptc', fromIptc],
  ['xmp', fromXmp],
];

/**
 * Who made a picture and whose it is, as its file says: the first of Exif, IPTC and XMP that does, as plain text that can
 * be shown. null when none does.
 */
export function readCredit(packets: readonly MetadataPacket[]): Credit | null {
  const found = readers.flatMap(([kind, read]) =>
    packets.filter((packet) => packet.kind === kind).map(({ bytes }) => read(bytes)),
  );
  const first = (part: keyof Credit): string | null =>
    found.map((each) => plainText(each[part] ?? '')).find((text) => text !== '') ?? null;
  const credit: Credit = { name: first('name'), copyright: first('copyright') };
  return credit.name === null && credit.copyright === null ? null : credit;
}

function fromExif(tiff: Uint8Array): Found {
  const { Artist, Copyright } = readExifLoosely(tiff).ifd0;
  return { name: asText(Artist), copyright: asText(Copyright) };
}

function asText(value: string | number[] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function fromIptc(bytes: Uint8Array): Found {
  const sets = [...iptcDatasets(bytes)].filter(({ record }) => record === 2);
  const text = (wanted: number): string =>
    sets
      .filter(({ number }) => number === wanted)
      .map(({ value }) => decodeText(value))
      .join('; ');
  return { name: text(BY_LINE), copyright: text(COPYRIGHT_NOTICE) };
}

function fromXmp(bytes: Uint8Array): Found {
  const said = xmlProperties(decodeXml(bytes, mostXmpBytes)).filter(({ prefix }) => prefix === 'dc');
  const values = (wanted: string): readonly string[] =>
    said.filter(({ name }) => name === wanted).map(({ value }) => value);
  // Several makers, but one notice in several languages.
  return { name: values('creator').join('; '), copyright: values('rights')[0] ?? null };
}
