import qq from 'fine-uploader/lib/core';
import dnd from 'fine-uploader/lib/dnd';
import { app } from '../../support/clients/page/app';

app.innerHTML =
  '<div id="button" style="width: 200px; height: 30px">Choose</div>' +
  '<div id="zone" style="height: 200px; border: 2px dashed"></div><textarea id="words"></textarea>';
const element = (id: string): HTMLElement => document.getElementById(id) ?? app;
const uploader = new qq.FineUploaderBasic({
  button: element('button'),
  request: { endpoint: '/chunks' },
  chunking: { enabled: true, mandatory: true, partSize: 100_000 },
  paste: { targetElement: element('words'), defaultName: 'pasted' },
  callbacks: {
    onSubmitted: (id) => {
      const image = document.createElement('img');
      image.className = 'thumbnail';
      app.append(image);
      uploader.drawThumbnail(id, image, 160);
    },
  },
});
new dnd.DragAndDrop({
  dropZoneElements: [element('zone')],
  callbacks: {
    processingDroppedFilesComplete: (files) => {
      uploader.addFiles(files);
    },
  },
});
