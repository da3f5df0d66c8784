import type { Site } from '../site';

export const tumblr: Site = {
  id: 'tumblr',
  name: 'Tumblr',
  group: 'social',
  matches: ['*://*.tumblr.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
