import type { Site } from '../site';

export const imgur: Site = {
  id: 'imgur',
  name: 'Imgur',
  group: 'forums',
  matches: ['*://*.imgur.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
