import type { Site } from '../site';

export const whatsapp: Site = {
  id: 'whatsapp',
  name: 'WhatsApp',
  group: 'messages',
  matches: ['*://web.whatsapp.com/*'],
  uploadHosts: ['*://*.whatsapp.net/*'],
  uploadsGo: 'elsewhere',
  atInstall: true,
};
