import { concat } from '../../bytes/concat';
import { jpegStreamHoles } from '../jpeg-stream-holes';
import { withoutHoles } from '../kept-ranges';

/** The common beginning of JPEG items (ISO/IEC 23008-12, annex H) without metadata segments; null when damaged. */
export function withoutJpegMetadata(body: Uint8Array): Uint8Array | null {
  const holes = jpegStreamHoles(body, 0, body.length);
  if (!holes) return null;
  const kept = withoutHoles([{ start: 0, end: body.length }], holes);
  return concat(kept.map(({ start, end }) => body.subarray(start, end)));
}
