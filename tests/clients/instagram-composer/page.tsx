import { useEffect, useRef, useState } from 'react';
import { mount } from '../../support/clients/page/mount';
import { uploadInWorker } from '../../support/clients/page/upload';

/** The picture as it will be cropped: drawn, not shown as an image. */
function Crop({ file }: { readonly file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const url = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => {
      URL.revokeObjectURL(url);
      setReady(true);
      requestAnimationFrame(() => canvas.current?.getContext('2d')?.drawImage(image, 0, 0, 160, 120));
    };
    image.src = url;
  }, [file]);
  return ready ? <canvas ref={canvas} width={160} height={120} /> : null;
}

function Dialog() {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const attach = (added: Iterable<File>): void => {
    const list = [...added];
    setFiles((before) => [...before, ...list]);
    list.forEach(uploadInWorker);
  };
  return (
    <div
      role="dialog"
      style={{ minHeight: 300 }}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        attach(event.dataTransfer.files);
      }}
    >
      <form encType="multipart/form-data" method="POST" role="presentation">
        <input
          ref={input}
          type="file"
          multiple
          accept="image/avif,image/jpeg,image/png,image/heic,image/heif,video/mp4,video/quicktime"
          style={{ display: 'none' }}
          onChange={(event) => {
            attach(event.target.files ?? []);
            event.target.form?.reset();
          }}
        />
      </form>
      <button type="button" onClick={() => input.current?.click()}>
        Select from computer
      </button>
      {files.map((file, index) => (
        <Crop key={index} file={file} />
      ))}
    </div>
  );
}

mount(<Dialog />);
