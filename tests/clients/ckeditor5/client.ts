import { dropOn, pasteInto, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'CKEditor 5',
  packages: ['ckeditor5'],
  use: {
    pick: pickInto('input[type="file"]'),
    drop: dropOn('.ck-editor__editable'),
    paste: pasteInto('.ck-editor__editable p'),
  },
  preview: '.ck-editor__editable img',
};
