import { dropOn, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Resumable.js, upload in parts',
  packages: ['resumablejs'],
  use: { pick: pickInto('#browse input'), drop: dropOn('#zone') },
  preview: 'img.preview',
};
