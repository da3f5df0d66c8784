import { matchesAt } from '../../bytes/match';
import { ByteReader } from '../../bytes/reader';
import { cleanIcc } from '../../colour/clean-icc';
import { fileHeaderLength, v5HeaderLength } from './header';

/** Fields of the version 5 header, from the start of the information header. */
const colourSpaceAt = 56;
const profileDataAt = 112;
const reservedAt = 120;

/** The colour profile of a version 5 bitmap. */
export interface BmpProfile {
  /** Where it lies in the file; an empty range for none or one that is only linked to. */
  readonly start: number;
  readonly end: number;
  /** What is written instead; null for sRGB. */
  readonly clean: Uint8Array | null;
}

/** The embedded profile. A linked one is a path on the author's disk that no other computer can follow. */
export function readProfile(bytes: Uint8Array, headerSize: number): BmpProfile | null {
  if (headerSize !== v5HeaderLength) return null;
  const isEmbedded = matchesAt(bytes, fileHeaderLength + colourSpaceAt, 'DEBM');
  const isLinked = matchesAt(bytes, fileHeaderLength + colourSpaceAt, 'KNIL');
  if (!isEmbedded && !isLinked) return null;
  const reader = new ByteReader(bytes, fileHeaderLength + profileDataAt, bytes.length, 'little');
  const start = fileHeaderLength + reader.u32();
  const end = start + reader.u32();
  if (end > bytes.length || start === end) return { start: 0, end: 0, clean: null };
  return { start, end, clean: isEmbedded ? cleanIcc(bytes.subarray(start, end)).profile : null };
}

/** Writes into a version 5 header where the profile now is, or that the colours are sRGB. */
export function setProfile(header: Uint8Array, profile: BmpProfile | null, dataEnd: number): void {
  header.fill(0, reservedAt, reservedAt + 4);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const isKept = !!profile?.clean;
  view.setUint32(profileDataAt, isKept ? dataEnd - fileHeaderLength : 0, true);
  view.setUint32(profileDataAt + 4, profile?.clean?.length ?? 0, true);
  // LCS_sRGB is the text "sRGB" read as a number.
  if (profile && !isKept) header.set([0x42, 0x47, 0x52, 0x73], colourSpaceAt);
}
