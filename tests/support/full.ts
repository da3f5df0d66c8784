/** Whether the long matrices run, too: `npm run test:full`. */
export const isFull = process.env['WHERELESS_TESTS'] === 'full';
