import { ByteWriter } from '../../bytes/writer';
import { cleanIcc } from '../../colour/clean-icc';
import { unzlib, zlibStored } from '../../deflate/zlib';
import { buildChunk } from './chunk';
import { mostUnpackedProfileBytes } from '../../limits';

const NAME = 'icc\0';

/** The profile in an iCCP chunk as it was, and the whole fresh chunk that keeps only its colours; null for none. */
export interface IccChunk {
  readonly profile: Uint8Array | null;
  readonly fresh: Uint8Array | null;
}

/** Rewrites iCCP (PNG 3rd edition, 11.3.2.3); its name and compression, too, are those of the program that wrote it. */
export function cleanIccChunk(data: Uint8Array): IccChunk {
  const nameEnd = data.indexOf(0);
  const profile =
    nameEnd < 1 || data[nameEnd + 1] !== 0 ? null : unzlib(data.subarray(nameEnd + 2), mostUnpackedProfileBytes);
  const clean = profile && cleanIcc(profile).profile;
  if (!clean) return { profile, fresh: null };
  return { profile, fresh: buildChunk('iCCP', new ByteWriter().latin1(NAME).u8(0).build(), zlibStored(clean)) };
}
