import type { Site } from '../site';

export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  group: 'social',
  matches: ['*://*.youtube.com/*'],
  uploadHosts: [],
  atInstall: false,
};
