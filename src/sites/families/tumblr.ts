import type { Site } from '../site';

export const tumblr: Site = {
  id: 'tumblr',
  name: 'Tumblr',
  matches: ['*://*.tumblr.com/*'],
  atInstall: true,
};
