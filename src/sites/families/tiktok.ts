import type { Site } from '../site';

export const tiktok: Site = {
  id: 'tiktok',
  name: 'TikTok',
  matches: ['*://*.tiktok.com/*'],
  atInstall: true,
};
