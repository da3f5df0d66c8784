import type { Site } from '../site';

export const pinterest: Site = {
  id: 'pinterest',
  name: 'Pinterest',
  group: 'social',
  matches: [
    '*://*.pinterest.com/*',
    '*://*.pinterest.fr/*',
    '*://*.pinterest.de/*',
    '*://*.pinterest.co.uk/*',
    '*://*.pinterest.es/*',
    '*://*.pinterest.it/*',
    '*://*.pinterest.ca/*',
  ],
  uploadHosts: ['*://pinterest-media-upload.s3-accelerate.amazonaws.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
