import type { Site } from '../site';

export const twitch: Site = {
  id: 'twitch',
  name: 'Twitch',
  group: 'social',
  matches: ['*://*.twitch.tv/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: true,
};
