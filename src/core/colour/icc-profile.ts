import { matchesAt } from '../bytes/match';
import { ByteReader } from '../bytes/reader';

/** The parts of an ICC profile that change colour: a few header fields, and the tags as views into the profile. */
export interface IccProfile {
  /** Major and minor version, as in header bytes 8 and 9. */
  readonly version: number;
  /** Device class signature: `mntr`, `prtr`, `scnr`, `spac`. */
  readonly deviceClass: string;
  /** Colour space of the picture data: `RGB `, `GRAY`, `CMYK`, `Lab ` … */
  readonly space: string;
  /** Profile connection space: `XYZ ` or `Lab `. */
  readonly connectionSpace: string;
  /** Rendering intent, 0..3. */
  readonly intent: number;
  readonly tags: ReadonlyMap<string, Uint8Array>;
}

const HEADER_SIZE = 128;
const MAX_TAGS = 100;
const CLASSES = ['mntr', 'prtr', 'scnr', 'spac'];

/** Parses the header and the tag table (ICC.1:2022 section 7); null when decoders would not use the profile. */
export function parseIcc(bytes: Uint8Array): IccProfile | null {
  const header = new ByteReader(bytes, 0, HEADER_SIZE);
  const size = header.u32();
  if (size < HEADER_SIZE + 4 || size > bytes.length || !matchesAt(bytes, 36, 'acsp')) return null;
  header.skip(4);
  const version = header.u16();
  header.skip(2);
  const deviceClass = header.latin1(4);
  const space = header.latin1(4);
  const connectionSpace = header.latin1(4);
  header.seek(64);
  const intent = header.u32();
  if (!CLASSES.includes(deviceClass) || (connectionSpace !== 'XYZ ' && connectionSpace !== 'Lab ')) return null;

  const table = new ByteReader(bytes, HEADER_SIZE, size);
  const count = table.u32();
  if (count > MAX_TAGS) return null;
  const tags = new Map<string, Uint8Array>();
  for (let i = 0; i < count; i++) {
    const signature = table.latin1(4);
    const start = table.u32();
    const length = table.u32();
    if (table.overrun || start + length > size) return null;
    if (!tags.has(signature)) tags.set(signature, bytes.subarray(start, start + length));
  }
  return { version, deviceClass, space, connectionSpace, intent: intent <= 3 ? intent : 0, tags };
}
