import type { Site } from '../site';

export const protonMail: Site = {
  id: 'proton-mail',
  name: 'Proton Mail',
  group: 'mail',
  matches: ['*://mail.proton.me/*'],
  uploadHosts: [],
  atInstall: false,
};
