import { ClippedOutput } from '../../deflate/clipped-output';
import { LONGEST_COPY, inflate } from '../../deflate/inflate';
import { withoutZlibHeader } from '../../deflate/zlib';
import { samePicture } from '../proof';
import { codedData } from './stream';
import type { PngWalk } from './walk';

/**
 * For the proof. Where no stream had to be cut the coded bytes must be the same; else the rows of every frame are
 * decoded on both sides and compared by length and checksum.
 */
export function samePngPicture(a: Uint8Array, walkA: PngWalk, b: Uint8Array, walkB: PngWalk): boolean {
  return walkA.cut ? decodedSums(walkA).join() === decodedSums(walkB).join() : samePicture(a, walkA, b, walkB);
}

function decodedSums({ streams }: PngWalk): string[] {
  return streams.map(({ chunks, length }) => {
    const output = new ClippedOutput(length, length);
    inflate(withoutZlibHeader(chunks.map(codedData)) ?? [], length + LONGEST_COPY, output);
    return `${output.length}:${output.adler32}`;
  });
}
