import type { Site } from '../site';

export const telegram: Site = {
  id: 'telegram',
  name: 'Telegram',
  group: 'messages',
  matches: ['*://web.telegram.org/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: true,
};
