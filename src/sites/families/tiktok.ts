import type { Site } from '../site';

export const tiktok: Site = {
  id: 'tiktok',
  name: 'TikTok',
  group: 'social',
  matches: ['*://*.tiktok.com/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: true,
};
