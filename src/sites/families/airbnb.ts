import type { Site } from '../site';

export const airbnb: Site = {
  id: 'airbnb',
  name: 'Airbnb',
  group: 'markets',
  matches: [
    '*://*.airbnb.com/*',
    '*://*.airbnb.co.uk/*',
    '*://*.airbnb.fr/*',
    '*://*.airbnb.de/*',
    '*://*.airbnb.es/*',
    '*://*.airbnb.it/*',
    '*://*.airbnb.ca/*',
    '*://*.airbnb.com.au/*',
    '*://*.airbnb.ch/*',
    '*://*.airbnb.at/*',
    '*://*.airbnb.be/*',
    '*://*.airbnb.nl/*',
  ],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
