import { createRoot } from 'react-dom/client';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';
import { SlateEditor } from '../../support/clients/page/slate-editor';
import { upload } from '../../support/clients/page/upload';

const place = document.createElement('div');
app.append(place);
createRoot(place).render(
  <SlateEditor
    onFiles={(files) => {
      for (const file of files) {
        preview(file);
        void upload(file);
      }
    }}
  />,
);
