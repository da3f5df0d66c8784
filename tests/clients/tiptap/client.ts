import { dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Tiptap with its file handler',
  packages: ['@tiptap/core', '@tiptap/extension-file-handler', '@tiptap/extension-image', '@tiptap/starter-kit'],
  use: { drop: dropOn('.tiptap'), paste: pasteInto('.tiptap') },
  preview: '.tiptap img',
};
