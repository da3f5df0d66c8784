/**
 * How many bytes of GIF image data lie up to and with the end code of the LZW stream (GIF89a, appendix F); null when
 * there is none. Only the lengths of the codes are followed, nothing is decoded.
 */
export function lzwEnd(blocks: readonly Uint8Array[], minimumCodeSize: number): number | null {
  const clear = 1 << minimumCodeSize;
  let size = minimumCodeSize + 1;
  let next = clear + 2;
  let first = true;
  let bits = 0;
  let count = 0;
  let used = 0;
  for (const block of blocks) {
    for (const byte of block) {
      bits |= byte << count;
      count += 8;
      used++;
      while (count >= size) {
        const code = bits & ((1 << size) - 1);
        bits >>>= size;
        count -= size;
        if (code === clear + 1) return used;
        if (code === clear) {
          size = minimumCodeSize + 1;
          next = clear + 2;
          first = true;
          continue;
        }
        // The first code after a clear adds no entry to the table; codes stop growing at 12 bits.
        if (!first && next < 4096 && ++next === 1 << size && size < 12) size++;
        first = false;
      }
    }
  }
  return null;
}
