/**
 * Calls from an extension page to one of its own workers, and their answers. A set of calls is an object of
 * functions; the transport knows nothing about them.
 */
export type Calls = Readonly<Record<string, (argument: never) => unknown>>;

/** An answer of which parts are moved to whoever called, instead of copied. */
export class Moved<T> {
  constructor(
    readonly value: T,
    readonly parts: readonly Transferable[],
  ) {}
}

/** What comes back from a call. */
export type Answer<C extends Calls, N extends keyof C> =
  Awaited<ReturnType<C[N]>> extends Moved<infer T> ? T : Awaited<ReturnType<C[N]>>;

/** Where calls can be made, whoever answers them. */
export interface Caller<C extends Calls> {
  /**
   * Rejects when the call threw, or was lost.
   * @param limitMs from the call to its answer, with loading
   */
  call<N extends keyof C & string>(name: N, argument: Parameters<C[N]>[0], limitMs: number): Promise<Answer<C, N>>;
}

export interface CallMessage {
  readonly call: number;
  readonly name: string;
  readonly argument: unknown;
}

/** The first message to a worker: a lock to hold as long as it lives. Whoever gets that lock knows that it is gone. */
export interface LiveMessage {
  readonly live: string;
}

export type AnswerMessage =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly message: string };

/** worker → page: the lock is held. */
export interface LivesMessage {
  readonly lives: true;
}

/** What a worker needs of its global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown, options?: { readonly transfer?: Transferable[] }): void;
}

/** Answers calls in the order they come, one after the other: one photo never competes with itself for memory. */
export function serve(scope: WorkerScope, calls: Calls): void {
  let queue = Promise.resolve();
  scope.addEventListener('message', ({ data }) => {
    const message = data as CallMessage | LiveMessage;
    if ('live' in message) {
      live(scope, message.live);
      return;
    }
    const { call, name, argument } = message;
    queue = queue.then(async () => {
      try {
        const answer: unknown = await calls[name]?.(argument as never);
        const [value, transfer] = answer instanceof Moved ? [answer.value as unknown, [...answer.parts]] : [answer, []];
        scope.postMessage({ call, ok: true, value } satisfies AnswerMessage, { transfer });
      } catch (error) {
        scope.postMessage({ call, ok: false, message: String(error) } satisfies AnswerMessage);
      }
    });
  });
}

function live(scope: WorkerScope, lock: string): void {
  const forLife = (): Promise<never> => {
    scope.postMessage({ lives: true } satisfies LivesMessage);
    return new Promise(() => undefined);
  };
  // Where there are no locks (a site without https, storage that is refused) the time limits notice an end.
  void Promise.resolve()
    .then(() => navigator.locks.request(lock, forLife))
    .catch(() => undefined);
}
