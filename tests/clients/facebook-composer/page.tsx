import { useEffect, useRef, useState } from 'react';
import { Attachments } from '../../support/clients/page/attachments';
import { lexicalEditor } from '../../support/clients/page/lexical-editor';
import { mount } from '../../support/clients/page/mount';
import { upload } from '../../support/clients/page/upload';

const accept = 'image/*,image/heif,image/heic,video/*,video/mp4,video/x-m4v,video/x-matroska,.mkv';

function Dialog() {
  const words = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const attach = (added: Iterable<File>): void => {
    const list = [...added];
    setFiles((before) => [...before, ...list]);
    for (const file of list) void upload(file);
  };
  useEffect(() => {
    if (words.current) lexicalEditor(words.current, attach);
  }, []);
  return (
    <div
      role="dialog"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        attach(event.dataTransfer.files);
      }}
    >
      <div ref={words} contentEditable role="textbox" style={{ minHeight: 60, border: '1px solid' }} />
      <div style={{ height: 300 }}>
        <Attachments files={files} />
      </div>
      <div role="button" aria-label="Photo/video" tabIndex={0} onClick={() => input.current?.click()}>
        Photo/video
      </div>
      <input
        ref={input}
        type="file"
        multiple
        accept={accept}
        style={{ display: 'none' }}
        onChange={({ target }) => {
          attach(target.files ?? []);
          target.value = '';
        }}
      />
    </div>
  );
}

mount(<Dialog />);
