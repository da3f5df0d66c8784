import type { Site } from '../site';

export const twitch: Site = {
  id: 'twitch',
  name: 'Twitch',
  matches: ['*://*.twitch.tv/*'],
  atInstall: true,
};
