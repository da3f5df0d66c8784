import type { Site } from '../site';

export const lemmy: Site = {
  id: 'lemmy',
  name: 'Lemmy (large servers)',
  group: 'fediverse',
  matches: [
    '*://lemmy.world/*',
    '*://lemmy.ml/*',
    '*://lemm.ee/*',
    '*://feddit.org/*',
    '*://sh.itjust.works/*',
    '*://jlai.lu/*',
  ],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
