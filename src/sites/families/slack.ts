import type { Site } from '../site';

export const slack: Site = {
  id: 'slack',
  name: 'Slack',
  group: 'messages',
  matches: ['*://*.slack.com/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
