import type { Site } from '../site';

export const whatsapp: Site = {
  id: 'whatsapp',
  name: 'WhatsApp',
  matches: ['*://web.whatsapp.com/*'],
  atInstall: true,
};
