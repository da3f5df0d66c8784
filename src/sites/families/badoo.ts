import type { Site } from '../site';

export const badoo: Site = {
  id: 'badoo',
  name: 'Badoo',
  group: 'dating',
  matches: ['*://*.badoo.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
