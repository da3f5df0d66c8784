import { dropOn, pasteInto, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Fine Uploader, upload in parts',
  packages: ['fine-uploader'],
  use: { pick: pickInto('#button input'), drop: dropOn('#zone'), paste: pasteInto('#words') },
  ownNames: { paste: /^pasted\.png$/u },
  preview: 'img.thumbnail, canvas.thumbnail',
};
