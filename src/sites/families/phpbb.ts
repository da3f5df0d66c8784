import type { Site } from '../site';

export const phpbb: Site = {
  id: 'phpbb',
  name: 'phpBB (its own forum)',
  group: 'forums',
  matches: ['*://*.phpbb.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
