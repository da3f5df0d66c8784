import { inject } from 'vitest';

/** Whether the long matrices run, too: `npm run test:full`. */
export const isFull = process.env['WHERELESS_TESTS'] === 'full';

/** For what does not depend on a browser's own ways: `npm test` runs it in Chromium, `npm run test:full` in both. */
export const runsHere = isFull || inject('engine') === 'chromium';
