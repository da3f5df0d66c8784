import type { en } from './en';

/** Every key that exists in English; each other locale must have exactly these. */
export type SentenceKey = keyof typeof en;
