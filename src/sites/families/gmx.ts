import type { Site } from '../site';

export const gmx: Site = {
  id: 'gmx',
  name: 'GMX, WEB.DE',
  group: 'mail',
  matches: ['*://*.gmx.net/*', '*://*.gmx.com/*', '*://*.gmx.fr/*', '*://*.web.de/*'],
  uploadHosts: [],
  uploadsGo: 'not-known',
  atInstall: false,
};
