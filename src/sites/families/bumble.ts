import type { Site } from '../site';

export const bumble: Site = {
  id: 'bumble',
  name: 'Bumble',
  group: 'dating',
  matches: ['*://*.bumble.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
