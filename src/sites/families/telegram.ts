import type { Site } from '../site';

export const telegram: Site = {
  id: 'telegram',
  name: 'Telegram',
  matches: ['*://web.telegram.org/*'],
  atInstall: true,
};
