import { exampleSetup } from 'prosemirror-example-setup';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { app } from '../../support/clients/page/app';
import { upload } from '../../support/clients/page/upload';

function insert(view: EditorView, files: Iterable<File>): boolean {
  let any = false;
  for (const file of files) {
    any = true;
    const image = schema.nodes.image.create({ src: URL.createObjectURL(file) });
    view.dispatch(view.state.tr.replaceSelectionWith(image));
    void upload(file);
  }
  return any;
}

new EditorView(app, {
  state: EditorState.create({ schema, plugins: exampleSetup({ schema, menuBar: false }) }),
  handlePaste: (view, event) => insert(view, event.clipboardData?.files ?? []),
  handleDrop: (view, event) => insert(view, event.dataTransfer?.files ?? []),
});
