import { bytesOf, codedData, little } from './bytes';

/** An icon file; `gap` lies before each picture. */
export function icoFile(pictures: readonly Uint8Array[], gap = ''): Uint8Array {
  let at = 6 + 16 * pictures.length;
  const entries = pictures.map(({ length }) => {
    const start = at + gap.length;
    at = start + length;
    return bytesOf(16, 16, 0, 0, little(1, 2), little(32, 2), little(length, 4), little(start, 4));
  });
  return bytesOf(0, 0, 1, 0, little(pictures.length, 2), ...entries, ...pictures.flatMap((picture) => [gap, picture]));
}

/** A picture of 4 by 4 pixels as icons hold it, without a file header. */
export const bitmap = bytesOf(
  little(40, 4),
  little(4, 4),
  little(8, 4),
  little(1, 2),
  little(32, 2),
  new Uint8Array(24),
  codedData(4 * 4 * 4 + 4 * 4),
);
