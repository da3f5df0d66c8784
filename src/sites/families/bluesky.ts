import type { Site } from '../site';

export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['*://bsky.app/*'],
  atInstall: true,
};
