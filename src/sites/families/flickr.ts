import type { Site } from '../site';

export const flickr: Site = {
  id: 'flickr',
  name: 'Flickr',
  group: 'forums',
  matches: ['*://*.flickr.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
