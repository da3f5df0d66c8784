import type { Site } from '../site';

export const pixelfed: Site = {
  id: 'pixelfed',
  name: 'Pixelfed (large servers)',
  group: 'fediverse',
  matches: ['*://pixelfed.social/*', '*://pixelfed.de/*', '*://pixelfed.art/*', '*://pixelfed.fr/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
