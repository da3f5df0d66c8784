import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { boundsOf, isSingle } from '../../core/redaction/shape';
import { useSay } from '../say';
import type { Edit } from './edit';
import type { Pen } from './gesture';
import { Handles } from './handles';
import { ShapeView } from '../parts/shape-view';
import type { ToolId } from './tool';
import { useGestures } from './use-gestures';
import type { Zoom } from './use-zoom';

interface EditStageProps {
  readonly photoUrl: string;
  readonly alt: string;
  /** Width of the upright picture divided by its height. */
  readonly ratio: number;
  readonly edit: Edit;
  readonly selected: string | null;
  readonly tool: ToolId;
  readonly pen: Pen;
  readonly zoom: Zoom;
  /** The picture as it will be; null while it is not drawn or the user looks at what was there before. */
  readonly previewUrl: string | null;
  readonly comparing: boolean;
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string | null) => void;
  readonly onCommit: (edit: Edit, selected: string | null) => void;
  /** Keys that move, resize and remove the cover (null: the crop) that has the focus. */
  readonly onShapeKey: (id: string | null, event: KeyboardEvent) => void;
}

/** The photo with its covers, on which is drawn. */
export function EditStage(props: EditStageProps): ReactNode {
  const { photoUrl, alt, ratio, edit, selected, tool, pen, zoom, previewUrl, comparing } = props;
  const say = useSay();
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { view } = zoom;
  const gestures = useGestures({ frame, window: stage, edit, tool, pen, zoom, onCommit: props.onCommit });
  const shown = gestures.draft ?? edit;
  const chosen = shown.covers.find(({ id }) => id === selected);
  useWheelZoom(stage, zoom);

  return (
    <div
      ref={stage}
      className="wl-edit-stage"
      data-tool={tool}
      data-part="edit-stage"
      style={{ '--wl-ratio': ratio } as React.CSSProperties}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && gestures.giveUp()) event.preventDefault();
        else if (event.key === 'Enter' && gestures.corners.length > 0) gestures.closeOutline();
      }}
      onDoubleClick={gestures.closeOutline}
      {...gestures.handlers}
    >
      <div
        ref={frame}
        className="wl-edit-stage__frame"
        style={{
          transform: `translate(${String(view.xPx)}px, ${String(view.yPx)}px) scale(${String(view.scale)})`,
        }}
      >
        <img className="wl-edit-stage__photo" src={photoUrl} alt={alt} draggable={false} />
        {previewUrl !== null && !comparing && (
          <img className="wl-edit-stage__photo" src={previewUrl} alt="" draggable={false} data-part="preview" />
        )}
        {!comparing && (
          <svg className="wl-edit-stage__overlay" viewBox={`0 0 1 ${String(1 / ratio)}`} preserveAspectRatio="none">
            {shown.covers.map(({ id, cover }) => (
              <g
                key={id}
                className="wl-shape"
                role="button"
                tabIndex={0}
                aria-label={props.nameOf(id)}
                aria-pressed={id === selected}
                data-cover={id}
                data-fill={cover.fill}
                data-drawn={previewUrl !== null && gestures.draft === null}
                onFocus={() => {
                  props.onSelect(id);
                }}
                onKeyDown={(event) => {
                  props.onShapeKey(id, event);
                }}
                onPointerDown={(event) => {
                  if (tool === 'select') props.onSelect(id);
                  if (isSingle(cover.shape)) gestures.grab(id, event);
                }}
              >
                <ShapeView shape={cover.shape} ratio={ratio} className="wl-shape__fill" />
                <ShapeView shape={cover.shape} ratio={ratio} className="wl-shape__line" />
              </g>
            ))}
            {shown.crop && (
              <path
                className="wl-shape__cropped"
                fillRule="evenodd"
                d={`M0 0H1V${String(1 / ratio)}H0Z${boxPath(shown.crop, ratio)}`}
              />
            )}
          </svg>
        )}
        {shown.crop && tool === 'crop' && !comparing && (
          <>
            <div
              className="wl-crop"
              role="button"
              tabIndex={0}
              aria-label={say('editor.crop.frame')}
              style={place(shown.crop)}
              onKeyDown={(event) => {
                props.onShapeKey(null, event);
              }}
              onPointerDown={(event) => {
                gestures.grab(null, event);
              }}
            />
            <Handles
              box={shown.crop}
              onGrip={(grip, event) => {
                gestures.grab(null, event, grip);
              }}
            />
          </>
        )}
        {chosen && tool === 'select' && !comparing && isSingle(chosen.cover.shape) && (
          <Handles
            box={boundsOf(chosen.cover.shape)}
            onGrip={(grip, event) => {
              gestures.grab(chosen.id, event, grip);
            }}
          />
        )}
      </div>
    </div>
  );
}

function boxPath([x0, y0, x1, y1]: readonly [number, number, number, number], ratio: number): string {
  return `M${String(x0)} ${String(y0 / ratio)}H${String(x1)}V${String(y1 / ratio)}H${String(x0)}Z`;
}

function place([x0, y0, x1, y1]: readonly [number, number, number, number]): React.CSSProperties {
  const percent = (share: number): string => `${String(share * 100)}%`;
  return { left: percent(x0), top: percent(y0), width: percent(x1 - x0), height: percent(y1 - y0) };
}

/** The wheel with Ctrl (or a pinch on a touchpad) enlarges at the pointer, without it moves an enlarged picture. */
function useWheelZoom(stage: React.RefObject<HTMLDivElement | null>, { by, pan, view }: Zoom): void {
  const enlarged = view.scale > 1;
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !enlarged) return;
      // React listens passively to the wheel, and the whole page would grow.
      event.preventDefault();
      const rect = element.getBoundingClientRect();
      if (event.ctrlKey) {
        by(Math.exp(-event.deltaY / 200), { xPx: event.clientX - rect.left, yPx: event.clientY - rect.top });
      } else {
        pan(-event.deltaX, -event.deltaY);
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [stage, by, pan, enlarged]);
}
