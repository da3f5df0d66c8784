import type { Site } from '../site';

export const vinted: Site = {
  id: 'vinted',
  name: 'Vinted',
  group: 'markets',
  matches: [
    '*://*.vinted.com/*',
    '*://*.vinted.co.uk/*',
    '*://*.vinted.fr/*',
    '*://*.vinted.de/*',
    '*://*.vinted.be/*',
    '*://*.vinted.es/*',
    '*://*.vinted.it/*',
    '*://*.vinted.nl/*',
    '*://*.vinted.at/*',
    '*://*.vinted.pl/*',
    '*://*.vinted.pt/*',
    '*://*.vinted.ie/*',
  ],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
