import { latin1 } from '../../bytes/text';
import { unzlib } from '../../deflate/zlib';
import type { MetadataPacket } from '../format';
import type { Chunk } from './chunk';
import { mostUnpackedTextBytes } from '../../limits';

const XMP = 'XML:com.adobe.xmp';
const RAW_PROFILE = 'Raw profile type ';

/** The packets in a text chunk (PNG 3rd edition, 11.3.3), with the profiles that ImageMagick hides in text. */
export function textPackets({ type, data }: Chunk): MetadataPacket[] {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 0) return [];
  const label = latin1(data.subarray(0, keywordEnd), 79);
  const text = textOf(type, data.subarray(keywordEnd + 1));
  if (!text) return [];
  const where = `PNG ${type} ${label}`.trim();
  if (label === XMP) return [{ kind: 'xmp', bytes: text, where }];
  if (label.startsWith(RAW_PROFILE)) return rawProfile(label.slice(RAW_PROFILE.length), text, where);
  return [{ kind: 'text', bytes: text, where, label }];
}

function textOf(type: string, rest: Uint8Array): Uint8Array | null {
  if (type === 'tEXt') return rest;
  if (type === 'zTXt') return unzlib(rest.subarray(1), mostUnpackedTextBytes);
  const compressed = rest[0] === 1;
  const languageEnd = rest.indexOf(0, 2);
  const translatedEnd = languageEnd < 0 ? -1 : rest.indexOf(0, languageEnd + 1);
  if (translatedEnd < 0) return null;
  const text = rest.subarray(translatedEnd + 1);
  return compressed ? unzlib(text, mostUnpackedTextBytes) : text;
}

/** A profile as hexadecimal text: name, length, digits. */
function rawProfile(kind: string, text: Uint8Array, where: string): MetadataPacket[] {
  const digits =
    /^\s*\w+\s+\d+\s+([\da-fA-F\s]*)/.exec(latin1(text, mostUnpackedTextBytes))?.[1]?.replace(/\s/g, '') ?? '';
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  if (kind === 'xmp') return [{ kind: 'xmp', bytes, where }];
  if (kind === 'iptc') return [{ kind: 'iptc', bytes: bytes.subarray(Math.max(0, bytes.indexOf(0x1c))), where }];
  if (kind !== 'exif' && kind !== 'APP1') return [{ kind: 'text', bytes: text, where, label: kind }];
  const prefixed = latin1(bytes.subarray(0, 4)) === 'Exif';
  return [{ kind: 'exif', bytes: prefixed ? bytes.subarray(6) : bytes, where }];
}
