import type { Site } from '../site';

export const x: Site = {
  id: 'x',
  name: 'X',
  group: 'social',
  matches: ['*://*.x.com/*', '*://*.twitter.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: true,
};
