import { chooseBy, dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** Custom elements with shadow trees inside each other; the input is in the innermost one. */
export const client: Client = {
  title: 'Imitation of the composer of Reddit',
  packages: ['lit'],
  sources: ['https://github.com/leaperone/MultiPost-Extension/blob/main/src/sync/dynamic/reddit.ts'],
  use: {
    pick: chooseBy('rte-toolbar-button-image'),
    drop: dropOn('shreddit-composer'),
    paste: pasteInto('div[name="body"]'),
  },
  preview: 'img.preview',
};
