import { matchesAt } from '../../core/bytes/match';
import { ByteReader } from '../../core/bytes/reader';
import { parseIcc } from '../../core/colour/icc-profile';
import { parseToneCurve, type ToneCurve } from '../../core/colour/tone-curve';
import { readBoxes } from '../../core/formats/isobmff/box';
import { readItemMeta, type ItemMeta } from '../../core/formats/isobmff/item-meta';
import { displayP3, type RgbSpace } from './rgb-space';

/** Primaries of SMPTE EG 432-1, and tone curves that are shown as that of sRGB (ITU-T H.273, tables 2 and 3). */
const p3Primaries = 12;
const srgbLikeCurves = [1, 2, 6, 13];

/**
 * The colours that a HEIC file says its main picture has, in its `colr` properties (ISO/IEC 14496-12, 12.1.5): a profile
 * before code points. Null where it says nothing that would make them other than sRGB, or nothing that is understood.
 */
export function storedColours(bytes: Uint8Array): RgbSpace | null {
  const { boxes } = readBoxes(bytes, 0, bytes.length);
  const box = boxes.find(({ type }) => type === 'meta');
  const meta = box ? readItemMeta(bytes, box, boxes) : null;
  if (!meta) return null;
  // A picture made of tiles may leave it to them.
  for (const id of [meta.primary, ...meta.kept.items.map((item) => item.id)]) {
    const stored = colourProperties(bytes, meta, id);
    const profile = stored.find((body) => matchesAt(body, 0, 'prof') || matchesAt(body, 0, 'rICC'));
    if (profile) return ofProfile(profile.subarray(4));
    const codes = stored.find((body) => matchesAt(body, 0, 'nclx'));
    if (codes) return ofCodePoints(codes);
  }
  return null;
}

function colourProperties(bytes: Uint8Array, { properties }: ItemMeta, id: number): Uint8Array[] {
  return (properties.uses.get(id) ?? []).flatMap(({ index }) => {
    const property = properties.properties[index];
    return property?.type === 'colr' ? [bytes.subarray(property.body, property.end)] : [];
  });
}

function ofCodePoints(body: Uint8Array): RgbSpace | null {
  const reader = new ByteReader(body, 4);
  const [primaries, curve] = [reader.u16(), reader.u16()];
  return primaries === p3Primaries && srgbLikeCurves.includes(curve) ? displayP3 : null;
}

/** Of a profile by three primaries and their curves (ICC.1:2022, 8.3.3); cameras write no other. */
function ofProfile(bytes: Uint8Array): RgbSpace | null {
  const profile = parseIcc(bytes);
  if (profile?.space !== 'RGB ' || profile.connectionSpace !== 'XYZ ') return null;
  const xyz = (tag: string): readonly [number, number, number] | null => {
    const reader = new ByteReader(profile.tags.get(tag) ?? new Uint8Array(0), 8);
    const values = [reader.i32() / 65536, reader.i32() / 65536, reader.i32() / 65536] as const;
    return reader.overrun ? null : values;
  };
  const curve = (tag: string): ToneCurve | null => parseToneCurve(profile.tags.get(tag) ?? new Uint8Array(0));
  const [red, green, blue] = [xyz('rXYZ'), xyz('gXYZ'), xyz('bXYZ')];
  const [redCurve, greenCurve, blueCurve] = [curve('rTRC'), curve('gTRC'), curve('bTRC')];
  if (!red || !green || !blue || !redCurve || !greenCurve || !blueCurve) return null;
  return { primaries: [red, green, blue], curves: [redCurve, greenCurve, blueCurve] };
}
