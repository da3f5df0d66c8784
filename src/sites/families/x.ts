import type { Site } from '../site';

export const x: Site = {
  id: 'x',
  name: 'X',
  matches: ['*://*.x.com/*', '*://*.twitter.com/*'],
  atInstall: true,
};
