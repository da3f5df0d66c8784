import { dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Lexical',
  packages: ['lexical', '@lexical/rich-text'],
  use: { drop: dropOn('#editor'), paste: pasteInto('#editor') },
  preview: 'img.preview',
};
