import { findings } from './findings';
import { formats } from './formats';
import { metadata } from './metadata';
import { review } from './review';
import { troubles } from './troubles';

/** One file per area, so that each can be read and translated on its own. */
export const fr = { ...formats, ...metadata, ...findings, ...troubles, ...review } as const;
