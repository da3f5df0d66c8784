import { matchesAt } from '../../bytes/match';
import { latin1 } from '../../bytes/text';
import type { BlockRole, MetadataPacket } from '../format';
import { APP0, APP15, COM, markerName } from './markers';
import { photoshopPackets } from './photoshop';

/** What an application or comment segment is, from its marker and payload alone. */
export interface SegmentKind {
  readonly name: string;
  /** What it was recognised as by its whole identifier; null when it was not. */
  readonly label: string | null;
  readonly role: BlockRole;
  readonly packets: readonly MetadataPacket[];
}

export const EXIF = 'Exif\0\0';
export const ICC = 'ICC_PROFILE\0';
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
export const EXTENDED_XMP = 'http://ns.adobe.com/xmp/extension/\0';

interface Known {
  readonly marker: number;
  readonly prefix: string;
  readonly label: string;
  readonly role: BlockRole;
  readonly packet?: MetadataPacket['kind'];
}

/** The application segments met in the wild that are worth a name; whatever else there is goes all the same. */
const known: readonly Known[] = [
  { marker: 0, prefix: 'JFIF\0', label: 'JFIF', role: 'structure' },
  { marker: 0, prefix: 'JFXX\0', label: 'JFXX thumbnail', role: 'hidden-picture' },
  { marker: 1, prefix: EXIF, label: 'Exif', role: 'metadata', packet: 'exif' },
  { marker: 1, prefix: 'Exif\0', label: 'Exif', role: 'metadata' },
  { marker: 1, prefix: XMP, label: 'XMP', role: 'metadata', packet: 'xmp' },
  { marker: 1, prefix: EXTENDED_XMP, label: 'extended XMP', role: 'metadata' },
  { marker: 1, prefix: 'FLIR\0', label: 'FLIR', role: 'hidden-picture' },
  { marker: 2, prefix: ICC, label: 'ICC', role: 'colour' },
  { marker: 2, prefix: 'MPF\0', label: 'MPF', role: 'hidden-picture' },
  { marker: 2, prefix: 'FPXR\0', label: 'FlashPix', role: 'metadata' },
  { marker: 2, prefix: 'urn:iso:std:iso:ts:21496:-1\0', label: 'gain map', role: 'hidden-picture' },
  { marker: 11, prefix: 'JP', label: 'JUMBF', role: 'provenance', packet: 'jumbf' },
  { marker: 12, prefix: 'Ducky', label: 'Ducky', role: 'metadata' },
  { marker: 13, prefix: 'Photoshop 3.0\0', label: 'Photoshop', role: 'metadata' },
  { marker: 14, prefix: 'Adobe', label: 'Adobe', role: 'structure' },
];

/** Names an APPn or COM segment; `payload` is what follows the length. */
export function describeSegment(marker: number, payload: Uint8Array): SegmentKind {
  const app = markerName(marker);
  if (marker === COM) {
    const packet: MetadataPacket = { kind: 'text', bytes: payload, where: 'JPEG COM', label: 'Comment' };
    return { name: app, label: null, role: 'metadata', packets: [packet] };
  }
  if (marker < APP0 || marker > APP15) return { name: app, label: null, role: 'unknown', packets: [] };
  const match = known.find((entry) => entry.marker === marker - APP0 && matchesAt(payload, 0, entry.prefix));
  if (!match) return { name: `${app} ${identifier(payload)}`.trim(), label: null, role: 'metadata', packets: [] };
  const name = `${app} ${match.label}`;
  const body = payload.subarray(match.prefix.length);
  const packets: MetadataPacket[] = [];
  if (match.packet) packets.push({ kind: match.packet, bytes: body, where: `JPEG ${name}` });
  if (match.label === 'Photoshop') packets.push(...photoshopPackets(body, `JPEG ${name}`));
  return { name, label: match.label, role: match.role, packets };
}

/** The printable word an unknown application segment begins with, if any. */
function identifier(payload: Uint8Array): string {
  return /^[\w .:/-]{2,20}/.exec(latin1(payload, 20))?.[0].trim() ?? '';
}
