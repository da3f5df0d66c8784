import { dropOn, pickInto } from '../../support/clients/client';
import type { Client } from '../../support/clients/client';

export const client: Client = {
  title: 'Uppy, form upload',
  packages: ['@uppy/core', '@uppy/dashboard', '@uppy/xhr-upload'],
  use: {
    pick: pickInto('.uppy-Dashboard-input'),
    drop: dropOn('.uppy-Dashboard-inner'),
    // The dashboard takes a paste while the focus is in it.
    paste: (page, [path]) => page.pasteImage('.uppy-Dashboard-innerWrap button', path ?? ''),
  },
  preview: '.uppy-Dashboard-Item-previewImg',
};
