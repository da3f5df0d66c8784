import type { Site } from '../site';

export const discourse: Site = {
  id: 'discourse',
  name: 'Discourse (hosted forums)',
  group: 'forums',
  matches: ['*://*.discourse.group/*', '*://meta.discourse.org/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
