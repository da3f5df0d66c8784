import { ByteReader } from '../../bytes/reader';
import { ByteWriter } from '../../bytes/writer';
import { readBoxes } from './box';
import { writeBox } from './box-writer';

const avifBrands = ['avif', 'avis'];

const heifBrands = [
  'mif1',
  'mif2',
  'mif3',
  'msf1',
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'hevm',
  'hevs',
  'jpeg',
  'jpgs',
  'avci',
  'avcs',
  'j2ki',
  'j2is',
  'vvic',
  'vvis',
  'evbi',
  'evbs',
  'evmi',
  'evms',
];

/** Brands that say something about how to show the file. Others only name the program that wrote it. */
const knownBrands = new Set([
  ...avifBrands,
  ...heifBrands,
  'avio',
  'miaf',
  'MA1A',
  'MA1B',
  'MiHA',
  'MiHB',
  'MiHE',
  'MiPr',
  'MiAn',
  'MiCm',
  '1pic',
  'unif',
  'pred',
  'iso2',
  'iso3',
  'iso4',
  'iso5',
  'iso6',
  'iso7',
  'iso8',
  'iso9',
  'isoa',
  'isom',
  'mp41',
  'mp42',
]);

/** The brands of a file that begins with a file type box, the major one first; empty for any other file. */
export function readBrands(bytes: Uint8Array): string[] {
  const box = readBoxes(bytes, 0, Math.min(bytes.length, 4096)).boxes[0];
  if (box?.type !== 'ftyp') return [];
  const reader = new ByteReader(bytes, box.body, box.end);
  const brands = [reader.latin1(4)];
  reader.skip(4);
  while (reader.left >= 4) brands.push(reader.latin1(4));
  return reader.overrun ? [] : brands;
}

export function hasAvifBrand(brands: readonly string[]): boolean {
  return brands.some((brand) => avifBrands.includes(brand));
}

/** Whether these are the brands of a HEIF file (ISO/IEC 23008-12, annexes B to K) that is not AVIF. */
export function hasHeifBrand(brands: readonly string[]): boolean {
  return !hasAvifBrand(brands) && brands.some((brand) => heifBrands.includes(brand));
}

/** A file type box with the known brands only and no minor version. */
export function writeFileType(brands: readonly string[]): Uint8Array {
  const compatible = [...new Set(brands.slice(1))].filter((brand) => knownBrands.has(brand));
  const major = brands.find((brand) => knownBrands.has(brand)) ?? 'mif1';
  const body = new ByteWriter().latin1(major).u32(0);
  for (const brand of compatible) body.latin1(brand);
  return writeBox('ftyp', body.build());
}
