import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';

const scheme = 'chrome-extension:';

/** The page hook runs in the page's world, and has no address of its own (tools/build/hook-scripts.ts). */
const hookAddress = '<anonymous>';

function described({ text, exception, url, lineNumber }: Protocol.Runtime.ExceptionDetails, place: string): string {
  const what = exception?.description ?? JSON.stringify(exception?.value);
  return `${text} ${what} (${url ?? place}:${String(lineNumber + 1)})`;
}

function said(args: readonly Protocol.Runtime.RemoteObject[]): string {
  return args.map(({ value, description }) => description ?? String(value)).join(' ');
}

/** One document, worker or service worker: which of what is said there comes from the extension. */
async function watchTarget(session: CDPSession, place: string, found: Map<string, string>): Promise<void> {
  const own = new Set<number>();
  const isExtension = place.startsWith(scheme);
  const keep = (key: string, line: string): void => void found.set(`${session.id()} ${key}`, line);
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(scheme)) own.add(context.id);
  });
  const isOwn = (context: number, address = ''): boolean =>
    isExtension || own.has(context) || address.startsWith(scheme) || address === hookAddress;
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: details }) => {
    const { executionContextId = 0, exceptionId, stackTrace, url = stackTrace?.callFrames[0]?.url } = details;
    if (isOwn(executionContextId, url)) keep(`exception ${String(exceptionId)}`, described(details, place));
  });
  // A promise that was refused, and somebody asked for it after all.
  session.on('Runtime.exceptionRevoked', ({ exceptionId }) => {
    found.delete(`${session.id()} exception ${String(exceptionId)}`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId, timestamp, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    if (isOwn(executionContextId, stackTrace?.callFrames[0]?.url))
      keep(`console ${String(timestamp)}`, `${said(args)} (${place})`);
  });
  session.on('Log.entryAdded', ({ entry: { level, text, timestamp, url = place } }) => {
    if (level === 'error' && isOwn(0, url)) keep(`log ${String(timestamp)} ${text}`, `${text} (${url})`);
  });
  await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
}

/** Service workers are watched by the session that the tools have anyway: a second one would keep them from ending. */
const filter = [
  { type: 'service_worker', exclude: true },
  { type: 'browser', exclude: true },
  { type: 'tab', exclude: true },
  {},
];

/**
 * Gathers what goes wrong in the extension: exceptions and refused promises that nobody catches, and errors on the
 * console, of its pages, its frames in pages, its workers, its background and its scripts in pages. Sessions of their own,
 * so that nothing of what the tools do hides any.
 * @returns gives what went wrong until then
 */
export async function watchErrors(browser: Browser): Promise<() => readonly string[]> {
  const found = new Map<string, string>();
  // What is gone before it was watched has nothing more to say.
  const without = (work: Promise<unknown>): void => void work.catch(() => undefined);
  const watch = async (parent: CDPSession): Promise<void> => {
    parent.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = parent.connection()?.session(sessionId);
      if (session) without(Promise.all([watchTarget(session, targetInfo.url, found), watch(session)]));
    });
    await parent.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: true,
      filter,
    });
  };
  const watchBackground = async (target: Target): Promise<void> => {
    const type: string = target.type();
    if (type !== 'service_worker' || !target.url().startsWith(scheme)) return;
    const worker = await target.worker();
    if (worker) await watchTarget(worker.client, target.url(), found);
  };
  browser.on('targetcreated', (target) => {
    without(watchBackground(target));
  });
  await watch(await browser.target().createCDPSession());
  return () => [...found.values()];
}
