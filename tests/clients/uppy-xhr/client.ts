import { dropOn, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Uppy, form upload',
  packages: ['@uppy/core', '@uppy/dashboard', '@uppy/xhr-upload'],
  use: {
    pick: pickInto('.uppy-Dashboard-input'),
    drop: dropOn('.uppy-Dashboard-inner'),
    // The dashboard takes a paste while the focus is in it: on a button that stays when an upload has ended.
    paste: (page, [path]) => page.pasteImage('.uppy-DashboardContent-addMore, .uppy-Dashboard-browse', path ?? ''),
  },
  preview: '.uppy-Dashboard-Item-previewImg',
};
