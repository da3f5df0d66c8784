import type { Site } from '../site';

export const onlyfans: Site = {
  id: 'onlyfans',
  name: 'OnlyFans',
  group: 'creators',
  matches: ['*://*.onlyfans.com/*'],
  uploadHosts: ['*://of2transcoder.s3.amazonaws.com/*', '*://of2transcoder.s3-accelerate.amazonaws.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
