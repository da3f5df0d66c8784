import { pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'tus-js-client',
  packages: ['tus-js-client'],
  use: { pick: pickInto('#picker') },
  preview: 'img.preview',
};
