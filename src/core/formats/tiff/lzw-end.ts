const clear = 256;
const endOfInformation = 257;
const longestCode = 12;

/**
 * How many bytes of LZW data (TIFF 6.0, section 13) lie up to and with its end code; null when there is none. Only the
 * lengths of the codes are followed, nothing is decoded. Data in the bit order of before TIFF 5.0 is left alone.
 */
export function lzwEnd(data: Uint8Array): number | null {
  if (data[0] === 0 && ((data[1] ?? 0) & 1) === 1) return null;
  let size = 9;
  let next = endOfInformation + 1;
  let isFirst = true;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < data.length; index++) {
    bits = ((bits << 8) | (data[index] ?? 0)) & 0xff_ffff;
    count += 8;
    if (count < size) continue;
    count -= size;
    const code = (bits >> count) & ((1 << size) - 1);
    if (code === endOfInformation) return index + 1;
    if (code === clear) {
      size = 9;
      next = endOfInformation + 1;
      isFirst = true;
      continue;
    }
    // The first code after a clear adds no entry. Codes grow one entry early, unlike those of GIF.
    if (!isFirst) next++;
    isFirst = false;
    if (next === (1 << size) - 1 && size < longestCode) size++;
  }
  return null;
}
