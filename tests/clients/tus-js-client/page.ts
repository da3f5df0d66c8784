import { Upload } from 'tus-js-client';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';

const picker = document.createElement('input');
picker.type = 'file';
picker.id = 'picker';
picker.multiple = true;
app.append(picker);
picker.addEventListener('change', () => {
  for (const file of picker.files ?? []) {
    preview(file);
    const metadata = { filename: file.name, filetype: file.type };
    new Upload(file, { endpoint: '/tus', chunkSize: 100_000, metadata }).start();
  }
});
