import type { Site } from '../site';

export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  group: 'social',
  matches: ['*://*.reddit.com/*'],
  uploadHosts: ['*://reddit-uploaded-media.s3-accelerate.amazonaws.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: true,
};
