import type { Site } from '../site';

export const discord: Site = {
  id: 'discord',
  name: 'Discord',
  group: 'messages',
  matches: ['*://*.discord.com/*'],
  uploadHosts: ['*://discord-attachments-uploads-prd.storage.googleapis.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: true,
};
