import type { Site } from '../site';

export const discord: Site = {
  id: 'discord',
  name: 'Discord',
  matches: ['*://*.discord.com/*'],
  atInstall: true,
};
