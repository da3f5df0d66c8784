import type { metadata as english } from '../en/metadata';

export const metadata: Record<keyof typeof english, string> = {};
