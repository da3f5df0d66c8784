import { ByteReader } from '../bytes/reader';
import { ByteWriter } from '../bytes/writer';

const CURVES = ['curv', 'para'];
const TO_PCS = ['mft1', 'mft2', 'mAB '];
const FROM_PCS = ['mft1', 'mft2', 'mBA '];

/** The tags that change colour (ICC.1:2022 section 9), with the types they may have. All others are left out. */
export const colourTags: ReadonlyMap<string, readonly string[]> = new Map([
  ['wtpt', ['XYZ ']],
  ['chad', ['sf32']],
  ['cicp', ['cicp']],
  ['rXYZ', ['XYZ ']],
  ['gXYZ', ['XYZ ']],
  ['bXYZ', ['XYZ ']],
  ['rTRC', CURVES],
  ['gTRC', CURVES],
  ['bTRC', CURVES],
  ['kTRC', CURVES],
  ...[0, 1, 2, 3].map((n): [string, string[]] => [`A2B${n}`, TO_PCS]),
  ...[0, 1, 2, 3].map((n): [string, string[]] => [`B2A${n}`, FROM_PCS]),
  ...[0, 1, 2, 3].map((n): [string, string[]] => [`D2B${n}`, ['mpet']]),
  ...[0, 1, 2, 3].map((n): [string, string[]] => [`B2D${n}`, ['mpet']]),
]);

const PARAMETRIC_COUNTS = [1, 3, 4, 5, 7];

/** The tag's data cut to what its type uses, with reserved bytes set to zero; null when it is too short. */
export function tidyTag(data: Uint8Array): Uint8Array | null {
  const length = usedLength(data);
  if (length === null || length > data.length) return null;
  return new ByteWriter().bytes(data.subarray(0, 4)).u32(0).bytes(data.subarray(8, length)).build();
}

/** The four-character type signature a tag's data begins with. */
export function typeOf(data: Uint8Array): string {
  return new ByteReader(data).latin1(Math.min(4, data.length));
}

function usedLength(data: Uint8Array): number | null {
  const reader = new ByteReader(data, 8);
  switch (typeOf(data)) {
    case 'XYZ ':
      return 20;
    case 'sf32':
      return 44;
    case 'cicp':
      return 12;
    case 'curv':
      return 12 + 2 * reader.u32();
    case 'para': {
      const count = PARAMETRIC_COUNTS[reader.u16()];
      return count === undefined ? null : 12 + 4 * count;
    }
    case 'mft1':
    case 'mft2':
      return lutLength(reader, typeOf(data) === 'mft1');
    case 'mAB ':
    case 'mBA ':
    case 'mpet':
      return data.length < 32 ? null : data.length;
    default:
      return null;
  }
}

/** Length of a lut8Type or lut16Type (10.10, 10.11). */
function lutLength(reader: ByteReader, eightBit: boolean): number | null {
  const inputs = reader.u8();
  const outputs = reader.u8();
  const gridPoints = reader.u8();
  reader.skip(37);
  const inputEntries = eightBit ? 256 : reader.u16();
  const outputEntries = eightBit ? 256 : reader.u16();
  if (reader.overrun || inputs > 15) return null;
  const values = inputs * inputEntries + gridPoints ** inputs * outputs + outputs * outputEntries;
  return eightBit ? 48 + values : 52 + 2 * values;
}
