import { dropOn, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Dropzone, upload in parts',
  packages: ['dropzone'],
  use: { pick: pickInto('.dz-hidden-input'), drop: dropOn('#app') },
  preview: '.dz-image img',
};
