import { dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'TinyMCE',
  packages: ['tinymce'],
  use: { drop: dropOn('#editor'), paste: pasteInto('#editor') },
  ownNames: { drop: /^mceclip\d+\.jpg$/u, paste: /^mceclip\d+\.png$/u },
  preview: '#editor img',
};
