import { Dropzone } from 'dropzone';
import 'dropzone/dist/dropzone.css';
import { app } from '../../support/clients/page/app';

app.classList.add('dropzone');
new Dropzone(app, {
  url: '/chunks',
  chunking: true,
  forceChunking: true,
  chunkSize: 100_000,
  // Else it shows none of a large photo.
  maxThumbnailFilesize: 50,
});
