import type { Site } from '../site';

export const tinder: Site = {
  id: 'tinder',
  name: 'Tinder',
  group: 'dating',
  matches: ['*://*.tinder.com/*'],
  uploadHosts: ['*://*.gotinder.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
