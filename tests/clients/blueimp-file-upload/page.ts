import jQuery from 'jquery';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';

// The plug-in and its widget factory look for jQuery on window.
Object.assign(globalThis, { jQuery, $: jQuery });
await import('blueimp-file-upload');
app.innerHTML = '<input id="picker" type="file" name="file" multiple /><textarea id="words"></textarea>';
jQuery('#picker').fileupload({
  url: '/chunks',
  maxChunkSize: 100_000,
  pasteZone: document,
  add: (_event, data) => {
    for (const file of data.files) preview(file);
    data.submit();
  },
});
