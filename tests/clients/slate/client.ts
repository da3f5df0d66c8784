import { dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Slate',
  packages: ['slate', 'slate-react', 'slate-dom'],
  use: { drop: dropOn('[data-slate-editor]'), paste: pasteInto('[data-slate-editor]') },
  preview: 'img.preview',
};
