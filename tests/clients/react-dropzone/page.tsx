import { createRoot } from 'react-dom/client';
import { useDropzone } from 'react-dropzone';
import { app } from '../../support/clients/page/app';
import { preview } from '../../support/clients/page/preview';
import { upload } from '../../support/clients/page/upload';

function Zone() {
  const { getRootProps, getInputProps } = useDropzone({
    noClick: true,
    onDrop: (files) => {
      for (const file of files) {
        preview(file);
        void upload(file);
      }
    },
  });
  return (
    <div {...getRootProps({ id: 'zone', style: { padding: 40, border: '2px dashed' } })}>
      <input {...getInputProps()} />
      <textarea id="words" />
    </div>
  );
}

const place = document.createElement('div');
app.append(place);
createRoot(place).render(<Zone />);
