import type { Site } from '../site';

export const protonMail: Site = {
  id: 'proton-mail',
  name: 'Proton Mail',
  group: 'mail',
  matches: ['*://mail.proton.me/*'],
  uploadHosts: [],
  uploadsGo: 'own-hosts',
  atInstall: false,
};
