import type { Site } from '../site';

export const vk: Site = {
  id: 'vk',
  name: 'VK',
  group: 'social',
  matches: ['*://*.vk.com/*', '*://*.vk.ru/*'],
  uploadHosts: ['*://*.userapi.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
