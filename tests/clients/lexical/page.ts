import { app } from '../../support/clients/page/app';
import { lexicalEditor } from '../../support/clients/page/lexical-editor';
import { preview } from '../../support/clients/page/preview';
import { upload } from '../../support/clients/page/upload';

app.innerHTML = '<div id="editor" contenteditable="true" style="min-height: 300px; border: 1px solid"></div>';
lexicalEditor(document.getElementById('editor') ?? app, (files) => {
  for (const file of files) {
    preview(file);
    void upload(file);
  }
});
