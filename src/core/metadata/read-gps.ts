import type { ItemList } from './item-list';
import { byteCount } from './plain-text';
import { numberOf, readableNumber } from './readable-number';
import { textInBytes } from './text-in-bytes';

type Tags = ReadonlyMap<string, unknown>;

/** How fast: GPSSpeedRef (Exif 3.0, 4.6.7). */
const SPEEDS: Readonly<Record<string, string>> = { K: 'km/h', M: 'mph', N: 'knots' };
const DIRECTIONS = ['GPSImgDirection', 'GPSTrack', 'GPSDestBearing'] as const;
/** About the receiver, not the place. */
const DULL = /^GPS(VersionID|MapDatum|Status|MeasureMode|DOP|Differential|Satellites)$|^(latitude|longitude)$/;
/** How another tag is meant: told with it. */
const REFERENCE = /^GPS\w+Ref$/;
/** What exifr writes for some of the letters. */
const UNIT = /^((True|Magnetic) North|Kilomet(er|re)s?( per hour)?|Miles?( per hour)?|Nautical Miles|Knots)$/i;

/**
 * Tells what the GPS tags of Exif say, from an Exif block or from XMP, in few lines: latitude and longitude become one
 * position in degrees, north and east positive; date and time become one moment. What does not fit together is shown
 * as it is.
 */
export function readGps(tags: Tags, where: string, list: ItemList): void {
  const told = new Set([
    ...position('GPSPosition', 'GPSLatitude', 'GPSLongitude', tags, where, list),
    ...position('GPSDestPosition', 'GPSDestLatitude', 'GPSDestLongitude', tags, where, list),
    ...moment(tags, where, list),
  ]);
  for (const [name, value] of tags) {
    if (told.has(name) || DULL.test(name)) continue;
    // One letter or byte; a text in its place is somebody's.
    if (REFERENCE.test(name) && (isShort(value) || UNIT.test(plain(value)))) continue;
    list.add(name.endsWith('Stamp') ? 'time' : 'place', name, withUnit(name, value, tags), where);
  }
}

function position(
  key: string,
  latitudeName: string,
  longitudeName: string,
  tags: Tags,
  where: string,
  list: ItemList,
): string[] {
  const latitude = degrees(tags.get(latitudeName), tags.get(`${latitudeName}Ref`));
  const longitude = degrees(tags.get(longitudeName), tags.get(`${longitudeName}Ref`));
  if (latitude === null || longitude === null) return [];
  list.add('place', key, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`, where);
  return [latitudeName, longitudeName];
}

/** Degrees, minutes and seconds as in Exif, or as XMP writes them: `48,51.5022N` (XMP part 2, GPSCoordinate). */
function degrees(value: unknown, reference: unknown): number | null {
  let parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  let side = typeof reference === 'string' ? reference : '';
  if (typeof value === 'string') {
    const match = /^\s*(-?[\d.]+)(?:,([\d.]+))?(?:,([\d.]+))?\s*([NSEW]?)/i.exec(value);
    if (!match) return null;
    const [, first = '', second = '0', third = '0', letter = ''] = match;
    parts = [first, second, third];
    if (letter !== '') side = letter;
  }
  const [whole = null, minutes, seconds] = parts.map(numberOf);
  if (whole === null) return null;
  const sum = whole + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return /^[SW]/i.test(side) ? -sum : sum;
}

/** Satellites tell the time in UTC. */
function moment(tags: Tags, where: string, list: ItemList): string[] {
  const stamp = tags.get('GPSDateStamp');
  const date = typeof stamp === 'string' ? /^\s*\d{4}\D\d{2}\D\d{2}/.exec(stamp)?.[0] : undefined;
  const time = tags.get('GPSTimeStamp');
  const parts = Array.isArray(time) ? time.map(numberOf) : [];
  if (date === undefined || parts.length !== 3 || parts.includes(null)) return [];
  const clock = parts.map((part) => String(Math.floor(part ?? 0)).padStart(2, '0')).join(':');
  list.add('time', 'GPSTimeStamp', `${date} ${clock} UTC`, where);
  return ['GPSDateStamp', 'GPSTimeStamp'];
}

function withUnit(name: string, value: unknown, tags: Tags): string {
  const number = numberOf(value);
  if (number === null) return plain(value);
  const text = readableNumber(number);
  if (name === 'GPSAltitude') return below(tags.get('GPSAltitudeRef')) ? `-${text} m` : `${text} m`;
  if (name === 'GPSHPositioningError') return `${text} m`;
  if (name === 'GPSSpeed') return `${text} ${SPEEDS[plain(tags.get('GPSSpeedRef'))] ?? ''}`;
  return DIRECTIONS.some((direction) => direction === name) ? `${text}°` : text;
}

/** GPSAltitudeRef: odd numbers are below the sea or the ellipsoid. */
function below(reference: unknown): boolean {
  const code = reference instanceof Uint8Array ? reference[0] : numberOf(reference);
  return code === 1 || code === 3;
}

function isShort(value: unknown): boolean {
  return typeof value === 'number' || ((typeof value === 'string' || value instanceof Uint8Array) && value.length < 3);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join(', ');
  if (typeof value === 'number') return readableNumber(value);
  if (value instanceof Uint8Array) return textInBytes(value) ?? byteCount(value.length);
  return typeof value === 'string' ? value : '';
}
