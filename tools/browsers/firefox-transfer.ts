import { statSync } from 'node:fs';
import type { BidiConnection } from './bidi-connection';
import { readTransferFile } from './transfer-file';
import type { TransferFile } from './transfer-file';

interface Transfer {
  readonly selector: string;
  readonly kind: 'drop' | 'paste';
  readonly files: readonly TransferFile[];
}

/** Makes the events with the rights of the page, so that the page may read their files: runs in a sandbox of the page. */
function makeEvents(json: string, folders: readonly File[]): readonly [Element, ...Event[]] {
  const { selector, kind, files } = JSON.parse(json) as Transfer;
  const target = document.querySelector<HTMLElement>(selector);
  if (target === null) throw new Error(`${selector} is not there`);
  const init = { bubbles: true, cancelable: true, composed: true };
  const made = files.map(
    ({ name, type, base64 }) =>
      new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name, { type }),
  );
  made.push(...folders);
  const dataTransfer = new DataTransfer();
  // As of a drag from the desktop: some pages ask.
  dataTransfer.effectAllowed = 'all';
  for (const file of made) dataTransfer.items.add(file);
  if (kind === 'paste') {
    target.focus();
    const event = new ClipboardEvent('paste', init);
    for (const file of made) event.clipboardData?.items.add(file);
    if (!target.isContentEditable) return [target, event];
    return [target, event, new InputEvent('beforeinput', { ...init, inputType: 'insertFromPaste', dataTransfer })];
  }
  target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const { x, y, width, height } = target.getBoundingClientRect();
  const place = { clientX: x + width / 2, clientY: y + height / 2 };
  const types = ['dragenter', 'dragover', 'drop'];
  return [target, ...types.map((type) => new DragEvent(type, { ...init, ...place, dataTransfer }))];
}

/** A frame script: runs beside the page with system rights, so the events it dispatches are trusted. */
function frameScript(id: string): string {
  return `
    const __name = (f) => f;
    const deepest = (element, { clientX, clientY }) => {
      while (clientX !== undefined) {
        const deeper = element.openOrClosedShadowRoot?.elementFromPoint(clientX, clientY) ?? null;
        if (deeper === null || deeper === element) break;
        element = deeper;
      }
      return element;
    };
    const onTransfer = async ({ data }) => {
      removeMessageListener('${id}', onTransfer);
      try {
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: true });
        const [target, ...events] = Cu.evalInSandbox(${JSON.stringify(`const __name = (f) => f; (${String(makeEvents)})`)}, sandbox)(data.json, Cu.cloneInto(data.folders, sandbox));
        let inner = deepest(target, events[0]);
        for (const event of events) {
          if (!inner.dispatchEvent(event) && event.type === 'paste') break;
          if (!event.type.startsWith('drag')) continue;
          // What the page shows while something is dragged over it may be what the next event goes to.
          await new Promise((resolve) => content.setTimeout(resolve, 50));
          inner = deepest(content.document.elementFromPoint(event.clientX, event.clientY) ?? inner, event);
        }
        sendAsyncMessage('${id}', '');
      } catch (error) {
        sendAsyncMessage('${id}', String(error));
      }
    };
    addMessageListener('${id}', onTransfer);`;
}

let lastId = 0;

/**
 * Drops or pastes files in a tab as a user would: WebDriver BiDi has neither, so the browser's own privileged side
 * sends the events, which are trusted. A folder is a file that the browser knows as a directory. What the browser itself does after an event nobody prevented does not happen,
 * but for the `beforeinput` of a paste into editable content.
 * @throws Error when the element is not there
 */
export async function sendTrustedTransfer(
  bidi: BidiConnection,
  context: string,
  transfer: { readonly selector: string; readonly kind: 'drop' | 'paste'; readonly paths: readonly string[] },
): Promise<void> {
  const { selector, kind, paths } = transfer;
  const folders = paths.filter((path) => statSync(path).isDirectory());
  const files = await Promise.all(paths.filter((path) => !folders.includes(path)).map(readTransferFile));
  const json = JSON.stringify({ selector, kind, files });
  const id = `whereless-transfer-${String(++lastId)}`;
  await bidi.send('browsingContext.activate', { context });
  const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [browserWindow] = contexts as readonly { readonly context: string }[];
  const expression = `new Promise((resolve) => {
    const { messageManager } = gBrowser.selectedBrowser;
    const onDone = ({ data }) => {
      messageManager.removeMessageListener('${id}', onDone);
      resolve(data);
    };
    messageManager.addMessageListener('${id}', onDone);
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(frameScript(id))}), false);
    const folders = ${JSON.stringify(folders)}.map((path) => {
      const carrier = new DataTransfer();
      const folder = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      folder.initWithPath(path);
      carrier.mozSetDataAt('application/x-moz-file', folder, 0);
      return carrier.files[0];
    });
    messageManager.sendAsyncMessage('${id}', { json: ${JSON.stringify(json)}, folders });
  })`;
  const answer = (await bidi.send('script.evaluate', {
    expression,
    target: { context: browserWindow?.context ?? '' },
    awaitPromise: true,
  })) as { readonly result?: { readonly value?: string }; readonly exceptionDetails?: { readonly text: string } };
  const problem = answer.exceptionDetails?.text ?? answer.result?.value;
  if (problem !== '') throw new Error(`${kind} on ${selector}: ${problem ?? 'no answer'}`);
}
