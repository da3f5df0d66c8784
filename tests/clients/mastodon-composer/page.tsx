import { useEffect, useRef, useState } from 'react';
import { Attachments } from '../../support/clients/page/attachments';
import { mount } from '../../support/clients/page/mount';
import { upload } from '../../support/clients/page/upload';

const accepted = ['.jpg', '.jpeg', '.png', '.gif', '.webp', 'image/jpeg', 'image/png', 'image/gif', 'image/webp'];

function UploadButton({
  resetFileKey,
  onSelectFile,
}: {
  resetFileKey: number;
  onSelectFile: (files: FileList) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="compose-form__upload-button">
      <button onClick={() => input.current?.click()}>Add images</button>
      <label>
        <span style={{ display: 'none' }}>Add images</span>
        <input
          key={resetFileKey}
          ref={input}
          type="file"
          multiple
          accept={accepted.join(',')}
          style={{ display: 'none' }}
          onChange={({ target }) => {
            const [first] = target.files ?? [];
            if (target.files && first && accepted.includes(first.type)) onSelectFile(target.files);
          }}
        />
      </label>
    </div>
  );
}

function App() {
  const ui = useRef<HTMLDivElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [resetFileKey, setResetFileKey] = useState(0);
  const uploadCompose = (list: FileList): void => {
    const added = [...list];
    setFiles((before) => [...before, ...added]);
    for (const file of added) void upload(file);
    setResetFileKey((key) => key + 1);
  };
  useEffect(() => {
    const isText = (transfer: DataTransfer | null): boolean => transfer?.types.includes('text/plain') === true;
    const onDragOver = (event: DragEvent): void => {
      if (isText(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent): void => {
      if (isText(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer && event.dataTransfer.files.length > 0) uploadCompose(event.dataTransfer.files);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <div className="ui" ref={ui} style={{ minHeight: 600 }}>
      <textarea
        onPaste={(event) => {
          if (event.clipboardData.files.length !== 1) return;
          uploadCompose(event.clipboardData.files);
          event.preventDefault();
        }}
      />
      <UploadButton resetFileKey={resetFileKey} onSelectFile={uploadCompose} />
      <Attachments files={files} />
    </div>
  );
}

mount(<App />);
