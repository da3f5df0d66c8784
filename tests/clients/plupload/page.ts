import plupload from 'plupload/js/plupload.full.min.js';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';

app.innerHTML =
  '<button id="browse">Choose</button><div id="zone" style="height: 200px; border: 2px dashed">Drop</div>';
const uploader = new plupload.Uploader({
  runtimes: 'html5',
  browse_button: 'browse',
  drop_element: 'zone',
  url: '/chunks',
  chunk_size: '100kb',
});
uploader.init();
uploader.bind('FilesAdded', (_uploader, files) => {
  for (const file of files) preview(file.getNative());
  uploader.start();
});
