import { useCallback, useContext, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import type { Fill, RedactionPlan } from '../../core/redaction/plan';
import type { Shape } from '../../core/redaction/shape';
import { plural } from '../plural';
import type { ListedFinding } from '../review/order-findings';
import { LocaleContext, useSay } from '../say';
import { brushWidths } from './brush-widths';
import { coverNames } from './cover-names';
import { planOf, type Edit } from './edit';
import { EditStage } from './edit-stage';
import { EditorSide } from './editor-side';
import { EditorToolbar } from './editor-toolbar';
import { drawn } from './gesture';
import { begin, commit, redo, undo } from './history';
import { afterShapeKey } from './shape-key';
import type { ToolId } from './tool';
import { useEditorKeys } from './use-editor-keys';
import { usePreview } from './use-preview';
import { useZoom } from './use-zoom';
import '../parts/button.css';
import './editor.css';

interface EditorProps {
  readonly photo: PhotoView;
  readonly photoUrl: string;
  readonly listed: readonly ListedFinding[];
  readonly initial: Edit;
  readonly draw: (plan: RedactionPlan) => Promise<Blob | null>;
  readonly onDone: (edit: Edit) => void;
  readonly onCancel: () => void;
}

/** A new box by keyboard: the middle of the picture. */
const middle: Shape = { type: 'rectangle', box: [0.4, 0.4, 0.6, 0.6] };

/** Where the user says exactly what is covered and how. Nothing counts before "use this". */
export function Editor(props: EditorProps): ReactNode {
  const { photo, photoUrl, listed } = props;
  const say = useSay();
  const locale = useContext(LocaleContext);
  // Found when the picture was opened; without it there is no way into the editor.
  const ratio = (photo.report?.width ?? 1) / (photo.report?.height ?? 1);
  const titleId = useId();
  const [history, setHistory] = useState(() => begin(props.initial));
  const [selected, setSelected] = useState<string | null>(null);
  const [tool, setTool] = useState<ToolId>('rectangle');
  const [fill, setFill] = useState<Fill>('solid');
  const [brush, setBrush] = useState<number>(brushWidths.usual);
  const [comparing, setComparing] = useState(false);
  const pen = useMemo(() => ({ fill, widthShare: brush }), [fill, brush]);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const zoom = useZoom();
  const edit = history.now;
  const plan = useMemo(() => planOf(edit), [edit]);
  const preview = usePreview(plan, props.draw);
  const names = coverNames(edit.covers, listed, locale);
  const nameOf = (id: string): string => names.get(id) ?? '';

  const change = (next: Edit, select: string | null): void => {
    setHistory(commit(history, next));
    setSelected(select);
  };
  const zoomBy = useCallback(
    (factor: number) => {
      const rect = stage.current?.getBoundingClientRect();
      zoom.by(factor, { xPx: (rect?.width ?? 0) / 2, yPx: (rect?.height ?? 0) / 2 });
    },
    [zoom],
  );

  useEditorKeys({
    onTool: setTool,
    onUndo: () => {
      setHistory(undo(history));
    },
    onRedo: () => {
      setHistory(redo(history));
    },
    onZoom: zoomBy,
    onWhole: zoom.reset,
  });
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="wl-editor"
      aria-labelledby={titleId}
      data-part="editor"
      data-preview={preview.failed ? 'failed' : preview.url === null ? 'none' : 'drawn'}
      onCancel={(event) => {
        // Escape must not take along what was drawn.
        if (history.past.length > 0) event.preventDefault();
      }}
      onClose={props.onCancel}
    >
      <div className="wl-editor__head">
        <h2 id={titleId} tabIndex={-1} autoFocus>
          {say('editor.title')}
        </h2>
        <EditorToolbar
          tool={tool}
          canUndo={history.past.length > 0}
          canRedo={history.future.length > 0}
          enlarged={zoom.view.scale > 1}
          comparing={comparing}
          onTool={setTool}
          onUndo={() => {
            setHistory(undo(history));
          }}
          onRedo={() => {
            setHistory(redo(history));
          }}
          onZoom={zoomBy}
          onWhole={zoom.reset}
          onCompare={setComparing}
        />
        <p className="wl-soft" role="status">
          {say(`editor.help.${tool}`)}
        </p>
      </div>
      <div className="wl-editor__body">
        <div
          className="wl-editor__stage"
          ref={stage}
          role="group"
          aria-label={say('editor.stage')}
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
            const added = drawn(edit, middle, pen);
            change(added.edit, added.selected);
          }}
        >
          <EditStage
            photoUrl={photoUrl}
            alt={say({ key: 'review.photo.alt', values: { name: photo.originalName } })}
            ratio={ratio}
            edit={edit}
            selected={selected}
            tool={tool}
            pen={pen}
            zoom={zoom}
            previewUrl={preview.url}
            comparing={comparing}
            nameOf={nameOf}
            onSelect={setSelected}
            onCommit={change}
            onShapeKey={(id, event) => {
              const next = afterShapeKey(edit, id, event);
              if (!next) return;
              event.preventDefault();
              event.stopPropagation();
              change(next, next.covers.some((item) => item.id === id) ? id : null);
            }}
          />
        </div>
        <EditorSide
          edit={edit}
          listed={listed}
          selected={selected}
          tool={tool}
          pen={pen}
          mime={photo.mime ?? ''}
          moves={(photo.frames ?? 1) > 1}
          previewFailed={preview.failed}
          nameOf={nameOf}
          onFill={setFill}
          onBrush={setBrush}
          onSelect={(id) => {
            setSelected(id);
            setTool('select');
          }}
          onCommit={change}
        />
      </div>
      <div className="wl-editor__foot">
        <button
          type="button"
          className="wl-button wl-button--primary"
          data-action="editor-done"
          onClick={() => {
            props.onDone(edit);
          }}
        >
          <span>{say('editor.done')}</span>
          <span className="wl-button__hint">
            {say({
              key: `editor.changes.${plural(locale, edit.covers.length)}`,
              values: { count: edit.covers.length },
            })}
          </span>
        </button>
        <button type="button" className="wl-button" data-action="editor-cancel" onClick={props.onCancel}>
          {say('editor.cancel')}
        </button>
      </div>
    </dialog>
  );
}
