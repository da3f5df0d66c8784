import { dropOn, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'FilePond',
  packages: ['filepond', 'filepond-plugin-image-preview'],
  use: { pick: pickInto('.filepond--browser'), drop: dropOn('.filepond--root') },
  preview: '.filepond--item canvas',
};
