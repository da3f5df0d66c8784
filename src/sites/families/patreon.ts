import type { Site } from '../site';

export const patreon: Site = {
  id: 'patreon',
  name: 'Patreon',
  group: 'creators',
  matches: ['*://*.patreon.com/*'],
  uploadHosts: ['*://patreon-media.s3-accelerate.amazonaws.com/*'],
  uploadsGo: 'elsewhere',
  atInstall: false,
};
