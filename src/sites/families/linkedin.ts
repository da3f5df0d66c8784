import type { Site } from '../site';

export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  group: 'social',
  matches: ['*://*.linkedin.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
