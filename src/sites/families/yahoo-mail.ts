import type { Site } from '../site';

export const yahooMail: Site = {
  id: 'yahoo-mail',
  name: 'Yahoo Mail',
  group: 'mail',
  matches: ['*://mail.yahoo.com/*'],
  uploadHosts: ['*://data.mail.yahoo.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
