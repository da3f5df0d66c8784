import { ByteReader } from '../bytes/reader';
import { latin1 } from '../bytes/text';
import { parseIcc } from '../colour/icc-profile';
import type { ItemList } from './item-list';

/** Names of colour spaces rather than of somebody's device. */
const STANDARD =
  /^(s-?rgb|adobe ?rgb|display p3|dci.?p3|p3|pro ?photo|romm|apple rgb|generic|e?ci ?rgb|rec\.? ?\d+|itu|bt\.?\d+|u\.?s\.? ?web|(un)?coated|fogra|swop|gracol|japan|dot gain|gr[ae]y|wide gamut|colormatch|linear|nikon|camera rgb|c2|urgb|xyz|lab|gimp built-in|artifex|rgb|cmyk|icc|skia|google)/i;

/** Texts in a profile: which tag they are in, and what to call them. */
const TEXTS = [
  ['desc', 'ProfileDescription'],
  ['dmnd', 'ProfileDeviceMaker'],
  ['dmdd', 'ProfileDeviceModel'],
  ['dscm', 'ProfileDescription'],
] as const;

/** Reads what a colour profile tells about a device: profiles of monitors carry model, serial and day of calibration. */
export function readIcc(bytes: Uint8Array, where: string, list: ItemList): void {
  const profile = parseIcc(bytes);
  if (!profile) return;
  const names = TEXTS.map(([tag, key]) => ({ key, text: textOf(profile.tags.get(tag)) })).filter(
    ({ text }) => text !== '',
  );
  const ownDevice = names.some(({ text }) => !STANDARD.test(text));
  if (!ownDevice && !profile.tags.has('mmod')) return;
  for (const { key, text } of names) list.add('device', key, text, where);
  const model = profile.tags.get('mmod');
  if (model) list.add('device', 'DisplaySerial', displayModel(model), where);
  const date = new ByteReader(bytes, 24, 36);
  const [year, month, day] = [date.u16(), date.u16(), date.u16()];
  if (year > 1980) list.add('time', 'ProfileDate', `${year}-${pad(month)}-${pad(day)}`, where);
}

/** The text of a `desc`, `text` or `mluc` tag (its first record). */
function textOf(data: Uint8Array | undefined): string {
  if (!data) return '';
  const reader = new ByteReader(data, 8);
  switch (latin1(data.subarray(0, 4))) {
    case 'desc':
      return latin1(reader.take(Math.max(0, Math.min(reader.u32() - 1, reader.left))), 200);
    case 'text':
      return latin1(reader.take(reader.left), 200);
    case 'mluc': {
      reader.skip(12);
      const length = reader.u32();
      reader.seek(reader.u32());
      const units = reader.take(Math.min(length, reader.left, 400));
      return String.fromCharCode(...units.filter((_, i) => i % 2 === 1));
    }
    default:
      return '';
  }
}

/** Apple's `mmod` tag: manufacturer, model and serial number of the display, as numbers. */
function displayModel(data: Uint8Array): string {
  const reader = new ByteReader(data, 8);
  return [reader.u32(), reader.u32(), reader.u32()].map((value) => value.toString(16)).join(' ');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
