import type { Site } from '../site';

export const patreon: Site = {
  id: 'patreon',
  name: 'Patreon',
  group: 'creators',
  matches: ['*://*.patreon.com/*'],
  uploadHosts: [],
  atInstall: false,
};
