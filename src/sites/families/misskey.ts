import type { Site } from '../site';

export const misskey: Site = {
  id: 'misskey',
  name: 'Misskey',
  group: 'fediverse',
  matches: ['*://misskey.io/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
