import { DRAG_DROP_PASTE, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_LOW, createEditor } from 'lexical';

/** A Lexical editor in an editable element; files that are dropped on it or pasted into it go to `onFiles`. */
export function lexicalEditor(root: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  const editor = createEditor({
    namespace: 'composer',
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  editor.registerCommand(
    DRAG_DROP_PASTE,
    (files) => {
      onFiles(files);
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
  editor.setRootElement(root);
  editor.update(() => {
    $getRoot().append($createParagraphNode());
  });
  // Says that files may be dropped here.
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
  });
}
