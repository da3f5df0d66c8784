import { jpegQuality } from '../core/formats/jpeg/quality';

/** Where the tables of a JPEG are sure to have come: segments before them are at most 64 kB each. */
const headBytes = 512 * 1024;

/** For what is no JPEG, and close to what cameras use. */
const usual = 0.92;
/** Below, one more encoding would show; above, the file grows and nothing is seen. */
const [least, most] = [0.75, 0.95];

/** The quality to write a redacted picture with, 0..1: close to the source's where that is a JPEG. */
export async function sourceQuality(source: Blob): Promise<number> {
  const quality = jpegQuality(new Uint8Array(await source.slice(0, headBytes).arrayBuffer()));
  return quality === null ? usual : Math.min(most, Math.max(least, quality / 100));
}
