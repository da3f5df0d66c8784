import { concat } from '../../bytes/concat';
import { latin1 } from '../../bytes/text';
import { ByteWriter } from '../../bytes/writer';
import { readAllBoxes } from './box';
import type { Box } from './box';
import { writeBox, writeFullBox } from './box-writer';
import { cleanCodecConfiguration } from './codec-configuration';
import { cleanProperty } from './property-rules';

const entryTypes = new Set(['av01', 'hvc1', 'hev1', 'avc1', 'avc3', 'vvc1', 'vvi1', 'evc1', 'mjpg', 'j2ki', 'uncv']);

/** Names the codec specifications themselves tell writers to put; any other may name a program. */
const codecNames = ['AOM Coding', 'HEVC Coding', 'AVC Coding', 'VVC Coding', 'iso23001-17'];

/** Boxes of a sample entry besides item properties, and their length: coding constraints, aux type, bit rate. */
const entryBoxes: Readonly<Record<string, number>> = { ccst: 8, btrt: 12, fiel: 2 };

/** The clean sample description (ISO/IEC 14496-12, 8.5.2 and 12.1.3); null when it is damaged or of no picture. */
export function writeSampleDescription(bytes: Uint8Array, box: Box): Uint8Array | null {
  const entries = readAllBoxes(bytes, box.body + 8, box.end);
  if (!entries || entries.length === 0) return null;
  const written: Uint8Array[] = [];
  for (const entry of entries) {
    const clean = writeSampleEntry(bytes, entry);
    if (!clean) return null;
    written.push(clean);
  }
  return writeFullBox('stsd', 0, 0, new ByteWriter().u32(written.length).build(), concat(written));
}

/** Bytes of a visual sample entry before its boxes. */
const entryLength = 78;

function writeSampleEntry(bytes: Uint8Array, entry: Box): Uint8Array | null {
  const fields = bytes.subarray(entry.body, entry.body + entryLength);
  const children = readAllBoxes(bytes, entry.body + entryLength, entry.end);
  if (!entryTypes.has(entry.type) || !children || fields.length < entryLength) return null;
  const kept: Uint8Array[] = [];
  for (const child of children) {
    const clean = writeEntryBox(bytes, child);
    if (!clean) return null;
    kept.push(clean);
  }
  const name = latin1(fields.subarray(43, 43 + Math.min(fields[42] ?? 0, 31)));
  const named = codecNames.includes(name) ? name : '';
  const header = new ByteWriter()
    .zeros(6)
    .u16(1)
    .zeros(16)
    .bytes(fields.subarray(24, 36))
    .u32(0)
    .bytes(fields.subarray(40, 42))
    .u8(named.length)
    .latin1(named)
    .zeros(31 - named.length)
    .bytes(fields.subarray(74, 76))
    .u16(0xffff);
  return writeBox(entry.type, header.build(), ...kept);
}

/** A clean box of a sample entry, empty when it goes; null when it is damaged. */
function writeEntryBox(bytes: Uint8Array, child: Box): Uint8Array | null {
  const body = bytes.subarray(child.body, child.end);
  const length = entryBoxes[child.type];
  if (length !== undefined) return writeBox(child.type, body.subarray(0, length));
  // As `auxC` with version and flags, then the kind's name.
  if (child.type === 'auxi') {
    const end = body.indexOf(0, 4);
    return writeBox('auxi', body.subarray(0, end < 0 ? body.length : end + 1));
  }
  if (cleanCodecConfiguration(child.type, body) === null) return null;
  const outcome = cleanProperty(bytes, child);
  return outcome.fate === 'keep' ? outcome.box : new Uint8Array(0);
}
