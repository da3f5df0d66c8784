import { useEffect, useState } from 'react';
import { Attachments } from '../../support/clients/page/attachments';
import { mount } from '../../support/clients/page/mount';
import { SlateEditor } from '../../support/clients/page/slate-editor';
import { uploadInWorker } from '../../support/clients/page/upload';

const overButton = { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, fontSize: 0 } as const;

function Channel() {
  const [files, setFiles] = useState<readonly File[]>([]);
  const attach = (added: Iterable<File>): void => {
    const list = [...added];
    setFiles((before) => [...before, ...list]);
    list.forEach(uploadInWorker);
  };
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      attach(event.dataTransfer?.files ?? []);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <>
      <Attachments files={files} />
      <div style={{ position: 'relative', width: 120, height: 30 }}>
        Attach
        <input
          className="file-input"
          type="file"
          multiple
          style={overButton}
          onMouseDown={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ currentTarget }) => {
            attach(currentTarget.files ?? []);
          }}
        />
      </div>
      <SlateEditor onFiles={attach} />
    </>
  );
}

mount(<Channel />);
