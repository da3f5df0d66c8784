import type { Site } from '../site';

export const onlyfans: Site = {
  id: 'onlyfans',
  name: 'OnlyFans',
  group: 'creators',
  matches: ['*://*.onlyfans.com/*'],
  uploadHosts: [],
  atInstall: false,
};
