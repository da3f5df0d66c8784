import type { Site } from '../site';

export const threads: Site = {
  id: 'threads',
  name: 'Threads',
  group: 'social',
  matches: ['*://*.threads.com/*', '*://*.threads.net/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: true,
};
