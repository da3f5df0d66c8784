import type { Site } from '../site';

export const messenger: Site = {
  id: 'messenger',
  name: 'Messenger',
  group: 'messages',
  matches: ['*://*.messenger.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: true,
};
