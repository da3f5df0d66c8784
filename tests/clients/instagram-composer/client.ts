import { chooseBy, dropOn } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** A dialog with a form that only holds the input, and a drop target that is the dialog; the preview is a canvas too. */
export const client: Client = {
  title: 'Imitation of the composer of Instagram',
  packages: ['react', 'react-dom'],
  sources: ['https://github.com/leaperone/MultiPost-Extension/blob/main/src/sync/dynamic/instagram.ts'],
  use: { pick: chooseBy('[role="dialog"] button'), drop: dropOn('[role="dialog"]') },
  preview: '[role="dialog"] canvas',
};
