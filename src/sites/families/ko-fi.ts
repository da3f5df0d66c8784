import type { Site } from '../site';

export const koFi: Site = {
  id: 'ko-fi',
  name: 'Ko-fi',
  group: 'creators',
  matches: ['*://*.ko-fi.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
