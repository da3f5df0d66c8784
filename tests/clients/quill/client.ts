import { chooseBy, dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Quill',
  packages: ['quill'],
  takesOne: true,
  use: { pick: chooseBy('button.ql-image'), drop: dropOn('.ql-editor'), paste: pasteInto('.ql-editor') },
  preview: '.ql-editor img, img.preview',
};
