import type { Site } from '../site';

export const facebook: Site = {
  id: 'facebook',
  name: 'Facebook',
  group: 'social',
  matches: ['*://*.facebook.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: true,
};
