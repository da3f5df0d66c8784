import { hasAvifBrand } from '../isobmff/file-type';
import { isoFormat } from '../isobmff/iso-format';

/** AVIF still pictures and sequences (AVIF 1.1). */
export const avif = isoFormat('avif', 'image/avif', 'avif', hasAvifBrand);
