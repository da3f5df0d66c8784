import { isFileList, isOneOf, isRecord, isTextList } from './shape';

/**
 * The link between the relay (isolated world of a page, owns the originals) and the review frame (extension origin,
 * takes the decisions). The first message goes to the frame's window and carries a port; all others use that port.
 */

/** relay → frame window, with one transferred MessagePort. */
export interface OpenMessage {
  readonly type: 'whereless/open';
  /** Registered with the background by the relay; the frame claims it once, so that a page can't pose as a relay. */
  readonly nonce: string;
}

/** relay → frame, over the port. */
export type ToFrame =
  | {
      readonly type: 'check';
      readonly pick: number;
      readonly files: readonly File[];
      /** The frame or its check was lost while this pick was held: say so first, and go on only when asked. */
      readonly interrupted: boolean;
      /** Names of the folders that the files are in, each once; empty for none. */
      readonly folders: readonly string[];
    }
  | { readonly type: 'ping' };

/** How the relay shows the frame: note = small card that takes no focus, review = over the page, hidden = not at all. */
const layouts = ['note', 'review', 'hidden'] as const;
export type Layout = (typeof layouts)[number];

/** frame → relay, over the port. */
export type ToRelay =
  | { readonly type: 'ready' }
  | { readonly type: 'pong' }
  /** heightPx: how tall the note is, in CSS pixels; the frame lies over the page and must cover no more. */
  | { readonly type: 'layout'; readonly layout: Layout; readonly heightPx?: number }
  | { readonly type: 'send'; readonly pick: number; readonly files: readonly File[] }
  | { readonly type: 'cancel'; readonly pick: number };

export function parseOpenMessage(data: unknown): OpenMessage | null {
  if (!isRecord(data) || data['type'] !== 'whereless/open') return null;
  const nonce = data['nonce'];
  return typeof nonce === 'string' && nonce.length === 36 ? { type: 'whereless/open', nonce } : null;
}

export function parseToFrame(data: unknown): ToFrame | null {
  if (!isRecord(data)) return null;
  if (data['type'] === 'ping') return { type: 'ping' };
  const { type, pick, files, interrupted, folders } = data;
  if (type !== 'check' || typeof pick !== 'number' || typeof interrupted !== 'boolean') return null;
  return isFileList(files) && isTextList(folders) ? { type, pick, files, interrupted, folders } : null;
}

function isToRelay(data: unknown): data is ToRelay {
  if (!isRecord(data)) return false;
  const { type, pick, files, layout, heightPx } = data;
  if (type === 'layout') return isOneOf(layouts, layout) && ['undefined', 'number'].includes(typeof heightPx);
  const isAnswer = type === 'cancel' || (type === 'send' && isFileList(files));
  return type === 'ready' || type === 'pong' || (typeof pick === 'number' && isAnswer);
}

export function parseToRelay(data: unknown): ToRelay | null {
  return isToRelay(data) ? data : null;
}
