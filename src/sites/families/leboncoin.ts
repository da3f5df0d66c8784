import type { Site } from '../site';

export const leboncoin: Site = {
  id: 'leboncoin',
  name: 'Leboncoin',
  group: 'markets',
  matches: ['*://*.leboncoin.fr/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
