import { chooseBy, dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** A dialog with a Lexical editor; its input is in the page only while the dialog is open. */
export const client: Client = {
  title: 'Imitation of the composer of Facebook',
  packages: ['react', 'react-dom', 'lexical', '@lexical/rich-text'],
  sources: ['https://github.com/leaperone/MultiPost-Extension/blob/main/src/sync/dynamic/facebook.ts'],
  use: {
    pick: chooseBy('[aria-label="Photo/video"]'),
    drop: dropOn('[role="dialog"]'),
    paste: pasteInto('[data-lexical-editor="true"]'),
  },
  preview: '[role="dialog"] img',
};
