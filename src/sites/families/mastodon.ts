import type { Site } from '../site';

export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon (large servers)',
  group: 'fediverse',
  matches: [
    '*://mastodon.social/*',
    '*://mastodon.online/*',
    '*://mastodon.world/*',
    '*://mstdn.social/*',
    '*://mas.to/*',
    '*://mstdn.jp/*',
    '*://mastodon.art/*',
    '*://mastodon.uno/*',
    '*://fosstodon.org/*',
    '*://hachyderm.io/*',
    '*://infosec.exchange/*',
    '*://techhub.social/*',
    '*://troet.cafe/*',
    '*://chaos.social/*',
    '*://piaille.fr/*',
    '*://mamot.fr/*',
    '*://universeodon.com/*',
    '*://toot.community/*',
  ],
  uploadHosts: [],
  atInstall: false,
};
