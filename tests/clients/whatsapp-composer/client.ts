import { dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** An input that exists only while the menu is open, a layer that comes up to be dropped on, a Lexical editor. */
export const client: Client = {
  title: 'Imitation of the composer of WhatsApp Web',
  packages: ['react', 'react-dom', 'lexical', '@lexical/rich-text'],
  sources: ['https://github.com/vitorleonel/youtube-puppeteer/blob/main/app.js'],
  use: {
    pick: async (page, paths) => {
      await page.click('[title="Attach"]');
      await page.pickFiles('li input[type="file"]', paths);
    },
    drop: dropOn('#main'),
    paste: pasteInto('[data-lexical-editor="true"]'),
  },
  preview: 'img.preview',
};
