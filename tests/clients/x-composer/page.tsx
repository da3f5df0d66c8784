import { useRef, useState } from 'react';
import { Attachments } from '../../support/clients/page/attachments';
import { mount } from '../../support/clients/page/mount';
import { uploadInWorker } from '../../support/clients/page/upload';

function Composer() {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const attach = (added: Iterable<File>): void => {
    const list = [...added].filter(({ type }) => type.startsWith('image/'));
    setFiles((before) => [...before, ...list]);
    list.forEach(uploadInWorker);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        attach(event.dataTransfer.files);
      }}
    >
      <div
        contentEditable
        role="textbox"
        data-testid="tweetTextarea_0"
        style={{ minHeight: 200, border: '1px solid' }}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          attach(event.clipboardData.files);
        }}
      />
      <div data-testid="attachments">
        <Attachments files={files} />
      </div>
      <input
        ref={input}
        data-testid="fileInput"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,image/gif,video/mp4,video/quicktime"
        style={{ display: 'none' }}
        onChange={(event) => {
          attach(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <button aria-label="Add photos or video" onClick={() => input.current?.click()}>
        Media
      </button>
    </div>
  );
}

mount(<Composer />);
