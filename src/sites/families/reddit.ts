import type { Site } from '../site';

export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  matches: ['*://*.reddit.com/*'],
  atInstall: true,
};
