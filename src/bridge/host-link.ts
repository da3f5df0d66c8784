import type { AnswerMessage, CallMessage } from './worker-call';
import { isRecord } from './shape';

/**
 * The link to the look host: one document of the extension, outside every page, whose worker has the models loaded for
 * all tabs. A turn is one photo: it is opened, looked at and closed.
 */

/** One end of the link for one turn. Files pass as handles. */
export interface TurnLink<Out, In> {
  readonly post: (message: Out) => void;
  /** One listener; messages from before it are kept for it. */
  readonly onMessage: (listener: (message: In) => void) => void;
  /** Aborted once this end or the other is gone, in whatever way. */
  readonly gone: AbortSignal;
  readonly end: () => void;
}

/** page → host. */
export type TurnCall = { readonly type: 'hello' } | ({ readonly type: 'call'; readonly limitMs: number } & CallMessage);

/** host → page. `queued` answers `hello`; `begun`: calls are welcome. */
export type TurnAnswer =
  | { readonly type: 'queued' }
  | { readonly type: 'begun' }
  | ({ readonly type: 'answer'; readonly lost: 'stopped' | 'too-slow' | null } & AnswerMessage);

/** extension page → background. */
export type ToHostKeeper =
  /** I want a turn. Answered with the name of a lock that the host holds, or null: there is none to be had here. */
  | { readonly type: 'host/open'; readonly turn: string }
  /** Pictures will be looked at soon; from a relay too. */
  | { readonly type: 'host/warm' };

/** background → host. */
export type ToHost =
  /** Answered as `host/open` is. */
  { readonly type: 'host/turn'; readonly turn: string } | { readonly type: 'host/load' };

/** host → background, where a background is ended when nothing happens in it. */
export const hostAtWork = 'host/at-work';

export function parseToHostKeeper(data: unknown): ToHostKeeper | null {
  if (!isRecord(data)) return null;
  const { type, turn } = data;
  if (type === 'host/warm') return { type };
  return type === 'host/open' && isTurn(turn) ? { type, turn } : null;
}

export function parseToHost(data: unknown): ToHost | null {
  if (!isRecord(data)) return null;
  const { type, turn } = data;
  if (type === 'host/load') return { type };
  return type === 'host/turn' && isTurn(turn) ? { type, turn } : null;
}

function isTurn(value: unknown): value is string {
  return typeof value === 'string' && value.length === 36;
}
