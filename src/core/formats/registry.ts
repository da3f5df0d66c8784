import { avif } from './avif';
import { bmp } from './bmp';
import type { Format } from './format';
import { gif } from './gif';
import { heic } from './heic';
import { ico } from './ico';
import { jpeg } from './jpeg';
import { jxl } from './jxl';
import { png } from './png';
import { svg } from './svg';
import { tiff } from './tiff';
import { webp } from './webp';

/** Formats of pixels. One folder each. */
const pictures: readonly Format[] = [jpeg, png, webp, gif, heic, avif, tiff, jxl, bmp, ico];

/** Every format the strip engine knows, in the order they are sniffed. SVG files may hold pictures of the others. */
export const formats: readonly Format[] = [...pictures, svg(pictures)];
