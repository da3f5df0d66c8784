import type { troubles as english } from '../en/troubles';

export const troubles: Record<keyof typeof english, string> = {};
