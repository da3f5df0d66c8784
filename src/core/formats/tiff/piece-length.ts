/** How a picture is stored, as far as the length of its strips and tiles depends on it. */
export interface Raster {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly samples: number;
  /** Bits of each sample; the last counts for all that follow. */
  readonly bits: readonly number[];
  /** Each sample in a plane of its own. */
  readonly planar: boolean;
  readonly compression: number;
  readonly tiled: boolean;
  /** Size of a tile, or of a full strip. */
  readonly pieceWidthPx: number;
  readonly pieceHeightPx: number;
  readonly subsampled: boolean;
}

/**
 * Bytes of an uncompressed strip or tile (TIFF 6.0, sections 3 and 15); null where that depends on its content. What a
 * strip holds beyond that is shown by no reader.
 */
export function pieceLength(raster: Raster, index: number): number | null {
  if (raster.compression !== 1 || raster.subsampled) return null;
  const { heightPx, pieceWidthPx, planar, samples, bits } = raster;
  const piecesPerPlane = raster.tiled ? Infinity : Math.max(1, Math.ceil(heightPx / Math.max(1, raster.pieceHeightPx)));
  const plane = planar ? Math.floor(index / piecesPerPlane) : 0;
  const row = planar ? index % piecesPerPlane : index;
  const rows = raster.tiled
    ? raster.pieceHeightPx
    : Math.min(raster.pieceHeightPx, heightPx - row * raster.pieceHeightPx);
  const bitsOf = (sample: number): number => bits[sample] ?? bits.at(-1) ?? 1;
  let bitsPerPixel = 0;
  if (planar) bitsPerPixel = raster.tiled ? Math.max(...bits.slice(0, 64)) : bitsOf(plane);
  else for (let sample = 0; sample < samples && sample < 65_536; sample++) bitsPerPixel += bitsOf(sample);
  return rows > 0 ? rows * Math.ceil((pieceWidthPx * bitsPerPixel) / 8) : null;
}
