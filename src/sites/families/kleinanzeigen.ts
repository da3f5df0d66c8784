import type { Site } from '../site';

export const kleinanzeigen: Site = {
  id: 'kleinanzeigen',
  name: 'Kleinanzeigen',
  group: 'markets',
  matches: ['*://*.kleinanzeigen.de/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
