import { categoryOf } from './categories';
import { decodeXml } from './decode-text';
import { isCameraSetting } from './dull-tags';
import type { ItemList } from './item-list';
import type { MetadataCategory } from './item';
import { byteCount } from './plain-text';
import { readGps } from './read-gps';
import { xmlProperties } from './xml-properties';
import type { XmlProperty } from './xml-properties';
import { mostXmpBytes } from '../limits';

/** Develop settings, print layouts, hashes and raster facts: bulky, and about nobody. */
const DULL_PREFIXES = [
  'crs',
  'tiff',
  'hdrgm',
  'Item',
  'xmpTPg',
  'stDim',
  'stArea',
  'xmpG',
  'colorant',
  'GDepth',
  'GFocus',
  'GImage',
];
const DULL =
  /^(Orientation|[XY]Resolution|ResolutionUnit|ColorSpace|Pixel[XY]Dimension|NativeDigest|format|Image(Width|Length)|PixelYDimension|ColorMode|ICCProfile|MetadataDate|unit|w|h|x|y|Version|Rating|xmptk|Mime|HasExtendedXMP)$/i;
/** Pictures in Base64, kept in XMP for previews, depth, and pictures before an edit. */
const PICTURES = new Set([
  'xmpGImg:image',
  'GImage:Data',
  'GDepth:Data',
  'GAudio:Data',
  'depthData:Data',
  'photoshop:SidecarForExtension',
]);

/**
 * Reads an XMP packet. Our own reader, because exifr reads XMP only inside containers, knows no extended XMP, and
 * drops values it cannot place.
 */
export function readXmp(bytes: Uint8Array, where: string, list: ItemList): void {
  const properties = xmlProperties(decodeXml(bytes, mostXmpBytes));
  if (properties.length === 0 && bytes.length > 0) list.add('other', 'XMP', byteCount(bytes.length), where);
  const gps = new Map<string, string>();
  for (const property of properties) {
    const { prefix, name, value } = property;
    if (PICTURES.has(`${prefix}:${name}`)) {
      list.add('hidden-picture', `${prefix}:${name}`, byteCount(Math.round(value.length * 0.75)), where);
    } else if (!DULL.test(name) && !isCameraSetting(name) && (!DULL_PREFIXES.includes(prefix) || isTelling(name))) {
      if (name.startsWith('GPS') && !gps.has(name)) gps.set(name, value);
      else list.add(categoryOfXmp(property), name, value, where);
    }
  }
  readGps(gps, where, list);
}

/** In namespaces that are dull as a whole, the few names that are not. */
function isTelling(name: string): boolean {
  return /^(Make|Model|Software|Artist|Copyright|DateTime|HostComputer|ImageDescription|RawFileName)$/.test(name);
}

function categoryOfXmp({ prefix, name, value }: XmlProperty): MetadataCategory {
  if (prefix === 'GCamera' && /MicroVideo|MotionPhoto/.test(name)) return 'hidden-picture';
  if (prefix === 'dc')
    return ({ creator: 'person', rights: 'person', date: 'time' }[name] as MetadataCategory | undefined) ?? 'other';
  if (/AlgorithmicMedia|c2pa/i.test(value)) return 'provenance';
  return categoryOf(name);
}
