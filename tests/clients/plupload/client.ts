import { dropOn, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Plupload, upload in parts',
  packages: ['plupload'],
  use: { pick: pickInto('input[type="file"]'), drop: dropOn('#zone') },
  preview: 'img.preview',
};
