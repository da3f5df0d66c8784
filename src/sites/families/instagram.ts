import type { Site } from '../site';

export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  group: 'social',
  matches: ['*://*.instagram.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: true,
};
