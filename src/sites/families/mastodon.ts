import type { Site } from '../site';

export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon (largest server)',
  matches: ['*://mastodon.social/*'],
  atInstall: true,
};
