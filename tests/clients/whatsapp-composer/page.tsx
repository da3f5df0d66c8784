import { useEffect, useRef, useState } from 'react';
import { Attachments } from '../../support/clients/page/attachments';
import { lexicalEditor } from '../../support/clients/page/lexical-editor';
import { mount } from '../../support/clients/page/mount';
import { uploadInWorker } from '../../support/clients/page/upload';

function Chat() {
  const words = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState(false);
  const [dragging, setDragging] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const attach = (added: Iterable<File>): void => {
    const list = [...added];
    setFiles((before) => [...before, ...list]);
    list.forEach(uploadInWorker);
  };
  useEffect(() => {
    if (words.current) lexicalEditor(words.current, attach);
  }, []);
  const stop = (event: React.DragEvent): void => {
    event.preventDefault();
  };
  return (
    <div
      id="main"
      style={{ position: 'relative', minHeight: 400 }}
      onDragOver={stop}
      onDragEnter={(event) => {
        event.preventDefault();
        setDragging(true);
      }}
    >
      {dragging && (
        <div
          style={{ position: 'absolute', inset: 0, background: 'white', opacity: 0.8 }}
          onDragOver={stop}
          onDragLeave={() => {
            setDragging(false);
          }}
          onDrop={(event) => {
            event.preventDefault();
            setDragging(false);
            attach(event.dataTransfer.files);
          }}
        />
      )}
      <Attachments files={files} />
      <button
        title="Attach"
        onClick={() => {
          setMenu(true);
        }}
      >
        Attach
      </button>
      {menu && (
        <ul>
          <li>
            Photos and videos
            <input
              type="file"
              multiple
              accept="image/*,video/mp4,video/3gpp,video/quicktime"
              style={{ display: 'none' }}
              onChange={(event) => {
                attach(event.target.files ?? []);
                setMenu(false);
              }}
            />
          </li>
        </ul>
      )}
      <div ref={words} contentEditable role="textbox" style={{ minHeight: 60, border: '1px solid' }} />
    </div>
  );
}

mount(<Chat />);
