import { dropOn, pasteInto, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'blueimp jQuery File Upload, upload in parts',
  packages: ['blueimp-file-upload', 'jquery'],
  use: { pick: pickInto('#picker'), drop: dropOn('body'), paste: pasteInto('#words') },
  preview: 'img.preview',
};
