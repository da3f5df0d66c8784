import type { BlockRole } from '../format';
import type { Stretch } from '../cover-blocks';
import { readDirectory, readNumbers } from './field';
import type { Directory, TiffForm } from './field';
import { headerLength } from './header';
import { Tag } from './tags';
import { mostDescribedDirectories } from '../../limits';

const tagNames: Readonly<Record<number, string>> = {
  [Tag.xmp]: 'XMP',
  [Tag.iptc]: 'IPTC',
  [Tag.photoshop]: 'Photoshop',
  [Tag.iccProfile]: 'ICC profile',
};

/** The known parts of a TIFF file that are no picture data: header, directories, values, hidden pictures. */
export function describeStretches(bytes: Uint8Array, form: TiffForm, chain: readonly Directory[]): Stretch[] {
  const stretches: Stretch[] = [
    { name: 'header', role: 'structure', fate: 'rewrite', start: 0, end: headerLength(form) },
  ];
  const describe = (directory: Directory, name: string, role: BlockRole, depth: number): void => {
    const fate = role === 'structure' ? 'rewrite' : 'drop';
    stretches.push({ name, role, fate, start: directory.start, end: directory.end });
    for (const { tag, start, end, isInline } of directory.fields.values()) {
      if (isInline) continue;
      const known = tagNames[tag];
      // Values of a page's own directory are described as its parts; which stay is not told apart here.
      const valueRole = known && role === 'structure' ? (tag === Tag.iccProfile ? 'colour' : 'metadata') : role;
      const valueFate = valueRole === 'metadata' ? 'drop' : fate;
      stretches.push({ name: known ?? `${name} tag ${tag}`, role: valueRole, fate: valueFate, start, end });
    }
    if (role === 'hidden-picture') describeData(directory);
    if (depth > 0) describeSubDirectories(directory, depth - 1);
  };
  const describeSubDirectories = (directory: Directory, depth: number): void => {
    for (const [tag, name, role] of subDirectories) {
      for (const offset of readNumbers(bytes, form, directory.fields.get(tag), mostDescribedDirectories)) {
        const sub = stretches.length < 10_000 ? readDirectory(bytes, form, offset) : null;
        if (sub) describe(sub, name, role, depth);
      }
    }
  };
  const describeData = ({ fields }: Directory): void => {
    for (const [offsetTag, lengthTag] of dataTags) {
      const lengths = readNumbers(bytes, form, fields.get(lengthTag), mostDescribedDirectories);
      for (const [i, start] of readNumbers(bytes, form, fields.get(offsetTag), mostDescribedDirectories).entries()) {
        const end = Math.min(start + (lengths[i] ?? 0), bytes.length);
        if (end > start) stretches.push({ name: 'hidden picture', role: 'hidden-picture', fate: 'drop', start, end });
      }
    }
  };
  for (const [index, directory] of chain.entries()) describe(directory, `IFD${index}`, 'structure', 2);
  return stretches.sort((a, b) => a.start - b.start);
}

const subDirectories = [
  [Tag.exifIfd, 'Exif IFD', 'metadata'],
  [Tag.gpsIfd, 'GPS IFD', 'metadata'],
  [Tag.interopIfd, 'Interoperability IFD', 'metadata'],
  [Tag.subIfds, 'SubIFD', 'hidden-picture'],
] as const;

const dataTags = [
  [Tag.stripOffsets, Tag.stripByteCounts],
  [Tag.tileOffsets, Tag.tileByteCounts],
  [Tag.jpegInterchangeFormat, Tag.jpegInterchangeFormatLength],
] as const;
