import { chooseBy, dropOn, pasteInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

/** A hidden input in a label, replaced by a new one after each upload; a drop anywhere in the app. */
export const client: Client = {
  title: 'Imitation of the composer of Mastodon',
  packages: ['react', 'react-dom'],
  sources: [
    'https://github.com/mastodon/mastodon/blob/main/app/javascript/mastodon/features/compose/components/upload_button.jsx',
    'https://github.com/mastodon/mastodon/blob/main/app/javascript/mastodon/features/ui/index.jsx',
  ],
  use: { pick: chooseBy('.compose-form__upload-button button'), drop: dropOn('.ui'), paste: pasteInto('textarea') },
  preview: 'img.preview',
};
