import {
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { PhotoView } from '../../bridge/review-state';
import type { Fill, RedactionPlan } from '../../core/redaction/plan';
import type { Shape } from '../../core/redaction/shape';
import { writtenAs } from '../../core/redaction/written-as';
import { plural } from '../plural';
import type { ListedFinding } from '../review/order-findings';
import { LocaleContext, useSay } from '../say';
import { CoverList } from './cover-list';
import { coverNames } from './cover-names';
import { planOf, withCover, withoutCover, type Edit } from './edit';
import { EditStage } from './edit-stage';
import { EditorToolbar } from './editor-toolbar';
import { FillChoice } from './fill-choice';
import { boxOfFinding, shapeOfFinding } from './finding-shape';
import { drawn } from './gesture';
import { begin, commit, redo, undo } from './history';
import { afterShapeKey } from './shape-key';
import { StrongOptions } from './strong-options';
import { tools, type ToolId } from './tool';
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
const brushWidths = { least: 0.01, usual: 0.04, most: 0.2, step: 0.01 } as const;
const zoomStep = 1.5;

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
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const zoom = useZoom();
  const edit = history.now;
  const plan = useMemo(() => planOf(edit), [edit]);
  const preview = usePreview(plan, props.draw);
  const names = coverNames(edit.covers, listed, locale);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const chosen = edit.covers.find(({ id }) => id === selected) ?? null;
  const chosenFinding = chosen && listed.find(({ id }) => id === chosen.findingId)?.finding;

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

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && (key === 'z' || key === 'y')) {
      event.preventDefault();
      setHistory(key === 'y' || event.shiftKey ? redo(history) : undo(history));
      return;
    }
    if (control || event.altKey || typing) return;
    const named = tools.find((each) => each.key === key);
    if (named) setTool(named.id);
    else if (key === '+' || key === '=') zoomBy(zoomStep);
    else if (key === '-') zoomBy(1 / zoomStep);
    else if (key === '0') zoom.reset();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
    // On the window: when what had the focus is taken away, keys go to nobody in particular.
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
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
            const added = drawn(edit, middle, { fill, widthShare: brush });
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
            pen={{ fill, widthShare: brush }}
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
        <div className="wl-editor__side">
          <FillChoice
            fill={chosen?.cover.fill ?? fill}
            onFill={(next) => {
              if (chosen)
                change(
                  withCover(edit, chosen.id, (cover) => ({ ...cover, fill: next })),
                  chosen.id,
                );
              else setFill(next);
            }}
          />
          {tool === 'brush' && (
            <label className="wl-editor__brush">
              {say('editor.brush.width')}
              <input
                type="range"
                min={brushWidths.least}
                max={brushWidths.most}
                step={brushWidths.step}
                value={brush}
                onChange={(event) => {
                  setBrush(Number(event.currentTarget.value));
                }}
              />
            </label>
          )}
          {chosen && chosenFinding?.outline && (
            <button
              type="button"
              className="wl-button wl-button--small"
              data-action="editor-outline"
              onClick={() => {
                const isBox = chosen.cover.shape.type === 'rectangle';
                const shape = isBox ? shapeOfFinding(chosenFinding) : boxOfFinding(chosenFinding.region);
                if (shape)
                  change(
                    withCover(edit, chosen.id, (cover) => ({ ...cover, shape })),
                    chosen.id,
                  );
              }}
            >
              {say(chosen.cover.shape.type === 'rectangle' ? 'editor.outline' : 'editor.box')}
            </button>
          )}
          <CoverList
            covers={edit.covers}
            selected={selected}
            nameOf={nameOf}
            onSelect={(id) => {
              setSelected(id);
              setTool('select');
            }}
            onRemove={(id) => {
              change(withoutCover(edit, id), null);
            }}
          />
          <StrongOptions edit={edit} listed={listed} onCommit={change} />
          <p className="wl-soft">{say(`editor.written.${writtenName(photo.mime ?? '')}`)}</p>
          {preview.failed && <p role="alert">{say('editor.preview.failed')}</p>}
        </div>
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

function writtenName(mime: string): 'jpeg' | 'png' | 'webp' {
  const written = writtenAs(mime);
  return written === 'image/jpeg' ? 'jpeg' : written === 'image/png' ? 'png' : 'webp';
}
