import type { Format } from './format';
import { gif } from './gif';
import { jpeg } from './jpeg';
import { png } from './png';
import { webp } from './webp';

/** Every format the strip engine knows, in the order they are sniffed. One folder each. */
export const formats: readonly Format[] = [jpeg, png, webp, gif];
