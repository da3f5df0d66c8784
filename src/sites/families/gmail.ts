import type { Site } from '../site';

export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  group: 'mail',
  matches: ['*://mail.google.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
