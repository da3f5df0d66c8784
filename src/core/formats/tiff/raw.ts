import { readDirectory, readNumbers } from './field';
import type { Directory, TiffForm } from './field';
import { Tag } from './tags';
import { mostSubDirectories } from '../../limits';

/** Colour filter array and linear raw (TIFF/EP, DNG). */
const rawPhotometrics = [32803, 34892];
/** Sony, packed raw of Nikon and others, Samsung, Nikon, Kodak, Pentax. */
const rawCompressions = [32767, 32769, 32770, 34713, 65000, 65535];

/** Whether a TIFF file is really a camera raw file: DNG, NEF, ARW, PEF, SRW, 3FR, CR2 … */
export function isCameraRaw(bytes: Uint8Array, form: TiffForm, directories: readonly Directory[]): boolean {
  // "CR" after the header: Canon's CR2.
  if (bytes[8] === 0x43 && bytes[9] === 0x52 && !form.isBig) return true;
  return directories.some((directory) => {
    if (directory.fields.has(Tag.dngVersion)) return true;
    const offsets = readNumbers(bytes, form, directory.fields.get(Tag.subIfds), mostSubDirectories);
    const subDirectories = offsets.map((offset) => readDirectory(bytes, form, offset));
    return [directory, ...subDirectories].some((candidate) => !!candidate && holdsRaw(bytes, form, candidate));
  });
}

function holdsRaw(bytes: Uint8Array, form: TiffForm, { fields }: Directory): boolean {
  const [photometric] = readNumbers(bytes, form, fields.get(Tag.photometric), 1);
  const [compression] = readNumbers(bytes, form, fields.get(Tag.compression), 1);
  return (
    rawPhotometrics.includes(photometric ?? 0) ||
    rawCompressions.includes(compression ?? 0) ||
    fields.has(Tag.cfaPattern)
  );
}
