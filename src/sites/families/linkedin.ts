import type { Site } from '../site';

export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['*://*.linkedin.com/*'],
  atInstall: true,
};
