import type { PointNorm } from '../../core/findings/finding';
import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { intoPicture, type Grip } from '../../core/redaction/transform';
import type { Edit } from './edit';
import { draftOf, drawn, type Gesture, type Pen } from './gesture';
import type { ToolId } from './tool';
import type { Zoom } from './use-zoom';

interface GestureOptions {
  /** The element that the photo fills. */
  readonly frame: RefObject<HTMLElement | null>;
  /** The window in which it is enlarged and moved. */
  readonly window: RefObject<HTMLElement | null>;
  readonly edit: Edit;
  readonly tool: ToolId;
  readonly pen: Pen;
  readonly zoom: Zoom;
  readonly onCommit: (edit: Edit, selected: string | null) => void;
}

export interface Gestures {
  /** The edit while a pointer is down or an outline is not closed; null otherwise. */
  readonly draft: Edit | null;
  /** Corners of the outline that is being drawn. */
  readonly corners: readonly PointNorm[];
  readonly closeOutline: () => void;
  /** Drops what is being drawn; false when nothing is. */
  readonly giveUp: () => boolean;
  readonly grab: (target: string | null, event: PointerEvent, grip?: Grip) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
  };
}

/** A new corner this close to the first, in CSS px, closes the outline. */
const closeEnoughPx = 14;
/** Points of a stroke nearer than this, in 0..1 of the picture, tell nothing new. */
const strokeStepNorm = 0.002;

/** Drawing, moving and resizing with one pointer; enlarging and moving the picture with two. */
export function useGestures({ frame, window, edit, tool, pen, zoom, onCommit }: GestureOptions): Gestures {
  const gesture = useRef<Gesture | null>(null);
  const pointers = useRef(new Map<number, { xPx: number; yPx: number }>());
  const [draft, setDraft] = useState<{ edit: Edit; selected: string | null } | null>(null);
  const [corners, setCorners] = useState<readonly PointNorm[]>([]);

  const toNorm = ({ clientX, clientY }: PointerEvent): PointNorm => {
    const rect = frame.current?.getBoundingClientRect();
    if (!rect || rect.width === 0 || rect.height === 0) return [0, 0];
    return [(clientX - rect.left) / rect.width, (clientY - rect.top) / rect.height];
  };

  const drop = (): void => {
    gesture.current = null;
    setDraft(null);
  };

  const begin = (next: Gesture, event: PointerEvent): void => {
    gesture.current = next;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDraft(draftOf(edit, next, toNorm(event), pen));
  };

  const outlineWith = (points: readonly PointNorm[]) => drawn(edit, { type: 'polygon', points }, pen);

  const closeOutline = (): void => {
    if (corners.length >= 3) {
      const closed = outlineWith(corners);
      onCommit(closed.edit, closed.selected);
    }
    setCorners([]);
  };

  const addCorner = (event: PointerEvent): void => {
    const at = intoPicture(toNorm(event));
    const rect = frame.current?.getBoundingClientRect();
    const [first] = corners;
    const near =
      first && rect && Math.hypot((at[0] - first[0]) * rect.width, (at[1] - first[1]) * rect.height) < closeEnoughPx;
    if (near && corners.length >= 3) closeOutline();
    else setCorners([...corners, at]);
  };

  const grab: Gestures['grab'] = (target, event, grip) => {
    if (tool !== 'select' && !(tool === 'crop' && target === null)) return;
    event.stopPropagation();
    event.preventDefault();
    pointers.current.set(event.pointerId, { xPx: event.clientX, yPx: event.clientY });
    const from = toNorm(event);
    gesture.current = grip ? { kind: 'resize', target, from, grip } : { kind: 'move', target, from };
    window.current?.setPointerCapture(event.pointerId);
    setDraft({ edit, selected: target });
  };

  const onPointerDown = (event: PointerEvent): void => {
    pointers.current.set(event.pointerId, { xPx: event.clientX, yPx: event.clientY });
    if (pointers.current.size > 1) {
      drop();
      return;
    }
    const from = toNorm(event);
    if (event.button === 1 || tool === 'select') begin({ kind: 'pan', from }, event);
    else if (event.button !== 0) return;
    else if (tool === 'polygon') addCorner(event);
    else if (tool === 'brush') begin({ kind: 'stroke', points: [intoPicture(from)] }, event);
    else begin({ kind: tool === 'crop' ? 'crop' : 'box', from }, event);
  };

  const onPointerMove = (event: PointerEvent): void => {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = { xPx: event.clientX, yPx: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (other) {
      pinch(before, now, other);
      return;
    }
    const { current } = gesture;
    if (!current) return;
    if (current.kind === 'pan') {
      zoom.pan(now.xPx - before.xPx, now.yPx - before.yPx);
      return;
    }
    const at = toNorm(event);
    if (current.kind === 'stroke') {
      const last = current.points.at(-1);
      if (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < strokeStepNorm) return;
      gesture.current = { kind: 'stroke', points: [...current.points, intoPicture(at)] };
    }
    setDraft(draftOf(edit, gesture.current ?? current, at, pen));
  };

  const pinch = (
    before: { xPx: number; yPx: number },
    now: { xPx: number; yPx: number },
    other: { xPx: number; yPx: number },
  ): void => {
    const rect = window.current?.getBoundingClientRect();
    if (!rect) return;
    const distance = (a: typeof now): number => Math.max(1, Math.hypot(a.xPx - other.xPx, a.yPx - other.yPx));
    const centre = { xPx: (now.xPx + other.xPx) / 2 - rect.left, yPx: (now.yPx + other.yPx) / 2 - rect.top };
    zoom.by(distance(now) / distance(before), centre);
    zoom.pan((now.xPx - before.xPx) / 2, (now.yPx - before.yPx) / 2);
  };

  const onPointerUp = (event: PointerEvent): void => {
    pointers.current.delete(event.pointerId);
    const { current } = gesture;
    if (!current) return;
    gesture.current = null;
    setDraft(null);
    if (current.kind === 'pan') return;
    // Where the pointer is now: on a busy machine its last moves are not told one by one.
    const ended = draftOf(edit, current, toNorm(event), pen);
    if (ended.edit !== edit) onCommit(ended.edit, ended.selected);
  };

  return {
    draft: corners.length > 0 ? outlineWith(corners).edit : (draft?.edit ?? null),
    corners,
    closeOutline,
    giveUp: () => {
      const something = gesture.current !== null || corners.length > 0;
      drop();
      setCorners([]);
      return something;
    },
    grab,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: (event) => {
        pointers.current.delete(event.pointerId);
        drop();
      },
    },
  };
}
