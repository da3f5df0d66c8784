import { chooseBy, dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** Hidden input opened by a button and emptied after each change, drop on the composer, upload in parts in a worker. */
export const client: Client = {
  title: 'Imitation of the composer of X',
  packages: ['react', 'react-dom'],
  sources: [
    'https://github.com/jackwener/opencli/blob/main/clis/twitter/post.js',
    'https://docs.x.com/x-api/media/quickstart/media-upload-chunked',
  ],
  use: {
    pick: chooseBy('[aria-label="Add photos or video"]'),
    drop: dropOn('[data-testid="tweetTextarea_0"]'),
    paste: pasteInto('[data-testid="tweetTextarea_0"]'),
  },
  preview: '[data-testid="attachments"] img',
};
