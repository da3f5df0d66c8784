import { bytesOf, codedData } from './bytes';
import { box } from './isobmff';

/** A codestream of 8 by 16 pixels (small size, written-out width), default metadata, and opaque data. */
export const jxlCodestream = bytesOf(0xff, 0x0a, 0x01 | (1 << 1), 0x02, codedData(80));

export const jxlSignature = box('JXL ', bytesOf(0x0d, 0x0a, 0x87, 0x0a));
export const jxlFileType = box('ftyp', 'jxl \0\0\0\0jxl ');
