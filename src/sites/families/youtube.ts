import type { Site } from '../site';

export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  group: 'social',
  matches: ['*://*.youtube.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
