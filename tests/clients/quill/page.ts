import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';
import { upload } from '../../support/clients/page/upload';

const place = document.createElement('div');
app.append(place);
const handler = (_range: unknown, files: readonly File[]): void => {
  for (const file of files) {
    preview(file);
    void upload(file);
  }
};
new Quill(place, { theme: 'snow', modules: { toolbar: ['bold', 'image'], uploader: { handler } } });
