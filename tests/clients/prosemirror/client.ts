import { dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'ProseMirror',
  packages: ['prosemirror-view', 'prosemirror-state', 'prosemirror-schema-basic', 'prosemirror-example-setup'],
  use: { drop: dropOn('.ProseMirror'), paste: pasteInto('.ProseMirror') },
  preview: '.ProseMirror img:not(.ProseMirror-separator)',
};
