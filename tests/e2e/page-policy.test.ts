import { describe, expect, it } from 'vitest';
import { isFull } from '../support/full';
import { useBrowser } from '../support/use-browser';

/** What the page tried, and how far it came: `refused`, or what happened instead. */
type Tried = Readonly<Record<string, string>>;

/** Runs in a page of the extension: what code that got in there by a hole would do next. */
async function tryEverything(elsewhere: string): Promise<Tried> {
  // What the tools run is let do more than what the page runs; only what follows is the page's own.
  await new Promise((resolve) => setTimeout(resolve));
  const refusedBy = async (act: () => unknown): Promise<string> => {
    try {
      await act();
      return 'done';
    } catch {
      return 'refused';
    }
  };
  const loads = (element: HTMLElement & { src: string }, src: string): Promise<string> =>
    new Promise((resolve) => {
      element.onload = () => {
        resolve('loaded');
      };
      element.onerror = () => {
        resolve('refused');
      };
      element.src = src;
      document.body.append(element);
      setTimeout(() => {
        resolve('refused');
      }, 2_000);
    });
  const global = globalThis as { ran?: boolean };
  const script = document.createElement('script');
  await refusedBy(() => {
    script.append('globalThis.ran = true');
    document.body.append(script);
  });
  const button = document.createElement('button');
  await refusedBy(() => {
    button.setAttribute('onclick', 'globalThis.ran = true');
    button.click();
  });
  const started = (worker: Worker): Promise<string> =>
    new Promise((resolve, reject) => {
      worker.onmessage = () => {
        resolve('started');
      };
      worker.onerror = reject;
      setTimeout(reject, 2_000);
    });
  return {
    'script in the page': global.ran === true ? 'ran' : 'refused',
    eval: await refusedBy(() => (0, eval)('1 + 1')),
    markup: await refusedBy(() => (document.createElement('div').innerHTML = '<b>x</b>')),
    'markup to parse': await refusedBy(() => document.createRange().createContextualFragment('<b>x</b>')),
    'document in a frame': await refusedBy(() => (document.createElement('iframe').srcdoc = '<b>x</b>')),
    'address of a script': await refusedBy(() => (document.createElement('script').src = '/background.js')),
    'worker from text': await refusedBy(() => started(new Worker('data:text/javascript,postMessage(1)'))),
    'worker of a blob': await refusedBy(() =>
      started(new Worker(URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' })))),
    ),
    request: await refusedBy(() => fetch(elsewhere)),
    picture: await loads(document.createElement('img'), `${elsewhere}/samples/empty-wall.jpg`),
    frame: await refusedBy(async () => {
      const frame = document.createElement('iframe');
      const loaded = await loads(frame, elsewhere);
      // A refused frame loads a page of the browser that nobody can look into.
      if (loaded !== 'loaded' || frame.contentDocument === null) throw new Error(loaded);
    }),
  };
}

describe('the pages of the extension', () => {
  const browser = useBrowser({ broughtAbout: /content.security.policy|trusted|violates the following|blocked/iu });

  it.each(isFull ? ['review', 'check', 'popup', 'options', 'welcome', 'host'] : ['review'])(
    'take no text as code or markup, and nothing from elsewhere: %s',
    async (name) => {
      const page = await browser.session.extensionPage(`${name}.html`);
      const before = browser.session.requests.length;
      const tried = await page.evaluate(tryEverything, browser.demo.origin);
      expect(Object.entries(tried).filter(([, came]) => came !== 'refused')).toEqual([]);
      expect(Object.keys(tried).length).toBeGreaterThan(10);
      const asked = browser.session.requests.slice(before).map(({ url }) => url);
      expect(asked.filter((url) => url.startsWith(browser.demo.origin))).toEqual([]);
      await page.close();
    },
  );
});
