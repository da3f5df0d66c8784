import { readFile } from 'node:fs/promises';
import type { BidiConnection } from './bidi-connection';
import type { FrameHandle, PageHandle } from './driver';
import { FirefoxFrame } from './firefox-frame';
import { sendTrustedTransfer } from './firefox-transfer';
import { poll } from './poll';

interface ContextInfo {
  readonly context: string;
  readonly url: string;
  readonly children: readonly ContextInfo[];
}

interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

function* insideClosedRoots(node: RemoteNode, inside = false): Generator<RemoteNode> {
  if (inside && node.value?.localName === 'iframe') yield node;
  for (const child of node.value?.children ?? []) yield* insideClosedRoots(child, inside);
  if (node.value?.shadowRoot) yield* insideClosedRoots(node.value.shadowRoot, true);
}

/** The text in the last closed shadow tree that holds an alert. */
function lastNotice({ value }: RemoteNode, inAlert = false): string | null {
  if (inAlert && value?.nodeValue !== undefined) return value.nodeValue;
  const alert = inAlert || value?.attributes?.['role'] === 'alert';
  const below = [...(value?.children ?? []), ...(value?.shadowRoot ? [value.shadowRoot] : [])];
  return below.reduce<string | null>((found, child) => lastNotice(child, alert) ?? found, null);
}

function find(tree: ContextInfo, origin: string): ContextInfo | undefined {
  for (const child of tree.children) {
    if (child.url.startsWith(`${origin}/`)) return child;
    const below = find(child, origin);
    if (below !== undefined) return below;
  }
  return undefined;
}

export class FirefoxPage extends FirefoxFrame implements PageHandle {
  readonly consoleLines: string[] = [];
  readonly pageErrors: string[] = [];

  constructor(
    bidi: BidiConnection,
    context: string,
    private readonly extensionOrigin: string | null,
  ) {
    super(bidi, context);
    bidi.listen((method, params) => {
      const source = params['source'] as { readonly context?: string } | undefined;
      if (method !== 'log.entryAdded' || source?.context !== context) return;
      const line = String(params['text']);
      if (params['type'] === 'javascript') this.pageErrors.push(line);
      else this.consoleLines.push(`${String(params['level'])}: ${line}`);
    });
  }

  async goto(url: string): Promise<void> {
    // Firefox never reports the end of loading of an extension page to BiDi; so ask the document itself.
    const ownReport = !url.startsWith('moz-extension:');
    await this.bidi.send('browsingContext.navigate', {
      context: this.context,
      url,
      wait: ownReport ? 'complete' : 'none',
    });
    if (!ownReport) {
      await poll(`${url} loaded`, 15_000, () =>
        this.evaluate<[string], true | undefined>(
          (wanted: string) => (location.href === wanted && document.readyState === 'complete' ? true : undefined),
          url,
        ).then((loaded) => loaded ?? undefined),
      );
    }
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async answerFileChooser(open: () => Promise<void>, paths: readonly string[]): Promise<void> {
    let stop: () => void = () => undefined;
    const opened = new Promise<{ readonly context: string; readonly sharedId?: string }>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error('no file chooser within 60 s'));
      }, 60_000);
      stop = this.bidi.listen((method, params) => {
        if (method !== 'input.fileDialogOpened') return;
        clearTimeout(timer);
        const element = params['element'] as { readonly sharedId: string } | undefined;
        resolve({ context: String(params['context']), ...element });
      });
    });
    try {
      const [dialog] = await Promise.all([opened, open()]);
      await this.setFiles(dialog.context, dialog.sharedId, paths);
    } finally {
      stop();
    }
  }

  dropFiles(selector: string, paths: readonly string[]): Promise<void> {
    return sendTrustedTransfer(this.bidi, this.context, { selector, kind: 'drop', paths });
  }

  pasteImage(selector: string, path: string): Promise<void> {
    return sendTrustedTransfer(this.bidi, this.context, { selector, kind: 'paste', paths: [path] });
  }

  async copyImage(path: string): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
    await this.evaluate(
      async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
      },
      (await readFile(path)).toString('base64'),
    );
  }

  async notice(): Promise<string | null> {
    const answer = await this.bidi.send('script.evaluate', {
      expression: 'document.documentElement',
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 4 },
    });
    return lastNotice(answer['result'] as RemoteNode);
  }

  private async findReviewContext(): Promise<string | undefined> {
    if (this.extensionOrigin === null) return undefined;
    const answer = await this.bidi.send('browsingContext.getTree', { root: this.context });
    const [tree] = answer['contexts'] as readonly ContextInfo[];
    return tree === undefined ? undefined : find(tree, this.extensionOrigin)?.context;
  }

  async reviewFrame(timeoutMs = 15_000): Promise<FrameHandle> {
    const context = await poll("the extension's frame", timeoutMs, () => this.findReviewContext());
    return new FirefoxFrame(this.bidi, context);
  }

  async innerFrame(): Promise<FrameHandle> {
    const context = await poll('a frame of the page', 15_000, async () => {
      const answer = await this.bidi.send('browsingContext.getTree', { root: this.context });
      const [tree] = answer['contexts'] as readonly ContextInfo[];
      return tree?.children.find(({ url }) => !url.startsWith('moz-extension:'))?.context;
    });
    return new FirefoxFrame(this.bidi, context);
  }

  async hasReviewFrame(): Promise<boolean> {
    return (await this.findReviewContext()) !== undefined;
  }

  async removeReviewFrame(): Promise<void> {
    const answer = await this.bidi.send('script.evaluate', {
      expression: 'document.documentElement',
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 20 },
    });
    for (const { sharedId } of insideClosedRoots(answer['result'] as RemoteNode)) {
      await this.bidi.send('script.callFunction', {
        functionDeclaration: '(element) => element.remove()',
        arguments: [{ sharedId }],
        target: { context: this.context },
        awaitPromise: false,
      });
    }
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }
}
