import type { Site } from '../site';

export const okcupid: Site = {
  id: 'okcupid',
  name: 'OkCupid',
  group: 'dating',
  matches: ['*://*.okcupid.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
