import type { Site } from '../site';

export const icloudMail: Site = {
  id: 'icloud-mail',
  name: 'iCloud Mail',
  group: 'mail',
  matches: ['*://*.icloud.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
