import type { Site } from '../site';

export const meta: Site = {
  id: 'meta',
  name: 'Facebook, Instagram, Threads, Messenger',
  matches: ['*://*.facebook.com/*', '*://*.instagram.com/*', '*://*.threads.com/*', '*://*.messenger.com/*'],
  atInstall: true,
};
