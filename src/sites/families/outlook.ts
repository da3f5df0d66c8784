import type { Site } from '../site';

export const outlook: Site = {
  id: 'outlook',
  name: 'Outlook',
  group: 'mail',
  matches: [
    '*://outlook.live.com/*',
    '*://outlook.office.com/*',
    '*://outlook.office365.com/*',
    '*://outlook.cloud.microsoft/*',
  ],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
