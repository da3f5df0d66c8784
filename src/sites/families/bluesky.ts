import type { Site } from '../site';

export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  group: 'social',
  matches: ['*://bsky.app/*'],
  uploadHosts: ['*://*.bsky.social/*', '*://*.host.bsky.network/*'],
  uploadsGo: 'elsewhere',
  atInstall: true,
};
