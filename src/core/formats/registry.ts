import type { Format } from './format';
import { jpeg } from './jpeg';

/** Every format the strip engine knows, in the order they are sniffed. One folder each. */
export const formats: readonly Format[] = [jpeg];
