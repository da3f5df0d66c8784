import { hasHeifBrand } from '../isobmff/file-type';
import { isoFormat } from '../isobmff/iso-format';

/** HEIC and every other HEIF file that is not AVIF (ISO/IEC 23008-12). */
export const heic = isoFormat('heic', 'image/heic', 'heic', hasHeifBrand);
