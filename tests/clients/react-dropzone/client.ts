import { dropOn, pasteInto, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'react-dropzone',
  packages: ['react-dropzone'],
  use: { pick: pickInto('input[type="file"]'), drop: dropOn('#zone'), paste: pasteInto('#words') },
  preview: 'img.preview',
};
