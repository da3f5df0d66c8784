import type { Site } from '../site';

export const craigslist: Site = {
  id: 'craigslist',
  name: 'Craigslist',
  group: 'markets',
  matches: ['*://*.craigslist.org/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
