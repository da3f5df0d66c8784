import type { Site } from '../site';

export const snapchat: Site = {
  id: 'snapchat',
  name: 'Snapchat',
  group: 'social',
  matches: ['*://*.snapchat.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
