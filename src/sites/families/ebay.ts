import type { Site } from '../site';

export const ebay: Site = {
  id: 'ebay',
  name: 'eBay',
  group: 'markets',
  matches: [
    '*://*.ebay.com/*',
    '*://*.ebay.co.uk/*',
    '*://*.ebay.de/*',
    '*://*.ebay.fr/*',
    '*://*.ebay.it/*',
    '*://*.ebay.es/*',
    '*://*.ebay.ca/*',
    '*://*.ebay.com.au/*',
    '*://*.ebay.at/*',
    '*://*.ebay.ch/*',
    '*://*.ebay.be/*',
    '*://*.ebay.nl/*',
    '*://*.ebay.ie/*',
    '*://*.ebay.pl/*',
  ],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
