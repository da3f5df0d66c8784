import type { Site } from '../site';

export const fansly: Site = {
  id: 'fansly',
  name: 'Fansly',
  group: 'creators',
  matches: ['*://*.fansly.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
