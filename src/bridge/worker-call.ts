/**
 * Calls from an extension page to one of its own workers, and their answers. A set of calls is an object of
 * functions; the transport knows nothing about them.
 */
export type Calls = Readonly<Record<string, (argument: never) => unknown>>;

export interface CallMessage {
  readonly call: number;
  readonly name: string;
  readonly argument: unknown;
}

export type AnswerMessage =
  | { readonly call: number; readonly ok: true; readonly value: unknown }
  | { readonly call: number; readonly ok: false; readonly message: string };

/** What a worker needs of its global scope. */
export interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

/** Answers calls in the order they come, one after the other: one photo never competes with itself for memory. */
export function serve(scope: WorkerScope, calls: Calls): void {
  let queue = Promise.resolve();
  scope.addEventListener('message', ({ data }) => {
    const { call, name, argument } = data as CallMessage;
    queue = queue.then(async () => {
      try {
        const value: unknown = await calls[name]?.(argument as never);
        scope.postMessage({ call, ok: true, value } satisfies AnswerMessage);
      } catch (error) {
        scope.postMessage({ call, ok: false, message: String(error) } satisfies AnswerMessage);
      }
    });
  });
}
