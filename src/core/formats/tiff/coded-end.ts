import { measureZlib } from '../../deflate/zlib';
import { lzwEnd } from './lzw-end';
import { Compression } from './tags';

/**
 * Where the coded data of a strip or tile ends by its own end mark: no reader looks at what the strip holds behind it.
 * Null where there is no such mark, or the data is damaged.
 */
export function codedEnd(bytes: Uint8Array, start: number, end: number, compression: number): number | null {
  const data = bytes.subarray(start, end);
  if (compression === Compression.lzw) {
    const used = lzwEnd(data);
    return used && start + used;
  }
  if (compression === Compression.deflate || compression === Compression.oldDeflate) {
    const measured = measureZlib([data], Infinity);
    return measured?.status === 'complete' ? Math.min(start + measured.usedBytes, end) : null;
  }
  return null;
}
