import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { Pressable, Text, View } from 'react-native-web';
import { Attachments } from '../../support/clients/page/attachments';
import { mount } from '../../support/clients/page/mount';
import { upload } from '../../support/clients/page/upload';

/** An input of its own for each pick. */
function openPicker(): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.style.display = 'none';
  input.setAttribute('type', 'file');
  input.setAttribute('accept', 'image/*');
  input.setAttribute('multiple', 'multiple');
  document.body.appendChild(input);
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
      document.body.removeChild(input);
    });
    input.dispatchEvent(new MouseEvent('click'));
  });
}

function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.items ?? [])].flatMap((item) => (item.kind === 'file' ? (item.getAsFile() ?? []) : []));
}

function Composer() {
  const words = useRef<HTMLDivElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const attach = (added: Iterable<File>): void => {
    const list = [...added];
    setFiles((before) => [...before, ...list]);
    for (const file of list) void upload(file);
  };
  useEffect(() => {
    const editor = new Editor({
      element: words.current,
      extensions: [StarterKit],
      editorProps: {
        handlePaste: (_view, event) => {
          const files = filesOf(event.clipboardData);
          attach(files);
          return files.length > 0;
        },
      },
    });
    const onDragOver = (event: DragEvent): void => {
      event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      attach(filesOf(event.dataTransfer));
    };
    document.body.addEventListener('dragover', onDragOver);
    document.body.addEventListener('drop', onDrop);
    return () => {
      editor.destroy();
      document.body.removeEventListener('dragover', onDragOver);
      document.body.removeEventListener('drop', onDrop);
    };
  }, []);
  return (
    <View>
      <div ref={words} style={{ border: '1px solid' }} />
      <View testID="gallery">
        <Attachments files={files} />
      </View>
      <Pressable testID="openMediaBtn" onPress={() => void openPicker().then(attach)}>
        <Text>Add media to post</Text>
      </Pressable>
    </View>
  );
}

mount(<Composer />);
