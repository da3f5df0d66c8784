import type { Format } from './format';

/** Every format the strip engine knows, in the order they are sniffed. One folder each. */
export const formats: readonly Format[] = [];
