/**
 * Two workers look at a picture side by side, each with detectors of its own: one at what can be seen in it, one at what
 * can be read.
 */
export type Lane = 'seeing' | 'reading';

export const lanes: readonly Lane[] = ['seeing', 'reading'];
