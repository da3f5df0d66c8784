import type { Site } from '../site';

export const leboncoin: Site = {
  id: 'leboncoin',
  name: 'Leboncoin',
  group: 'markets',
  matches: ['*://*.leboncoin.fr/*'],
  uploadHosts: [],
  atInstall: false,
};
