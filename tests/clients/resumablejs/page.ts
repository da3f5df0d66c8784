import Resumable from 'resumablejs';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';

app.innerHTML = '<div id="browse">Choose</div><div id="zone" style="height: 200px; border: 2px dashed"></div>';
const uploader = new Resumable({ target: '/chunks', testChunks: false, chunkSize: 100_000, forceChunkSize: true });
uploader.assignBrowse(document.getElementById('browse') ?? app, false);
uploader.assignDrop(document.getElementById('zone') ?? app);
uploader.on('fileAdded', ({ file }) => {
  preview(file);
  uploader.upload();
});
