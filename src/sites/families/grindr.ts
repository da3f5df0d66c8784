import type { Site } from '../site';

export const grindr: Site = {
  id: 'grindr',
  name: 'Grindr',
  group: 'dating',
  matches: ['*://web.grindr.com/*'],
  uploadHosts: ['*://*.grindr.mobi/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
