import { Editor } from '@tiptap/core';
import FileHandler from '@tiptap/extension-file-handler';
import Image from '@tiptap/extension-image';
import StarterKit from '@tiptap/starter-kit';
import { app } from '../../support/clients/page/app';
import { upload } from '../../support/clients/page/upload';

function insert(editor: Editor, files: readonly File[]): void {
  for (const file of files) {
    editor
      .chain()
      .focus('end')
      .setImage({ src: URL.createObjectURL(file) })
      .run();
    void upload(file);
  }
}

new Editor({
  element: app,
  content: '<p>Words</p>',
  extensions: [StarterKit, Image, FileHandler.configure({ onDrop: insert, onPaste: insert })],
});
