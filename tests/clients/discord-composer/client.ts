import { dropOn, pasteInto, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** An input that lies see-through over its button, a drop anywhere on the window, a paste into a Slate editor. */
export const client: Client = {
  title: 'Imitation of the composer of Discord',
  packages: ['react', 'react-dom', 'slate', 'slate-react', 'slate-dom'],
  sources: ['https://github.com/wavedevgit/discord-client-datamining/blob/main/build/chunks/764748.js'],
  use: { pick: pickInto('input.file-input'), drop: dropOn('body'), paste: pasteInto('[data-slate-editor]') },
  preview: 'img.preview',
};
