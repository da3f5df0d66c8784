import { useState } from 'react';
import { createEditor } from 'slate';
import { Editable, Slate, withReact } from 'slate-react';

/** A Slate editor; files that are dropped on it or pasted into it go to `onFiles`. */
export function SlateEditor({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [editor] = useState(() => {
    const made = withReact(createEditor());
    const { insertData } = made;
    made.insertData = (data) => {
      if (data.files.length > 0) onFiles([...data.files]);
      else insertData(data);
    };
    return made;
  });
  return (
    <Slate editor={editor} initialValue={[{ children: [{ text: 'Words' }] }]}>
      <Editable style={{ minHeight: 200, border: '1px solid' }} />
    </Slate>
  );
}
