import { useState } from 'react';

/** Previews of attached pictures, by an address of their own bytes. */
export function Attachments({ files }: { readonly files: readonly File[] }) {
  return files.map((file, index) => <Attachment key={index} file={file} />);
}

function Attachment({ file }: { readonly file: File }) {
  const [src] = useState(() => URL.createObjectURL(file));
  return <img className="preview" src={src} alt="" />;
}
