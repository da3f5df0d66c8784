/* eslint-disable @typescript-eslint/unbound-method -- the built-ins themselves are described */
import { describe, expect, it } from 'vitest';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { useBrowser } from '../support/use-browser';
import { useControl } from '../support/use-control';

/** Everything that the page hook stands in for; what a browser does not have is left out by the page. */
const replaced = [
  'HTMLElement click',
  'HTMLInputElement showPicker',
  'EventTarget dispatchEvent',
  'Element attachShadow',
  'Document open',
  'Document write',
  'Document writeln',
  'HTMLFormElement submit',
  'Clipboard read',
  'MediaDevices getUserMedia',
  'HTMLCanvasElement toBlob',
  'OffscreenCanvas convertToBlob',
  'CanvasRenderingContext2D drawImage',
  'OffscreenCanvasRenderingContext2D drawImage',
  'ImageCapture takePhoto',
  'FileSystemFileHandle getFile',
  'FileSystemHandle name',
  'Function toString',
  'window showOpenFilePicker',
];

describe('the built-ins of a guarded page', () => {
  const browser = useBrowser();
  const control = useControl();

  async function open(session: Session): Promise<PageHandle> {
    const page = await session.newPage(`${browser.demo.origin}/pages/channels/attached-input.html`);
    // From the first camera picture on more is stood in for.
    await page.evaluate('navigator.mediaDevices.getUserMedia({ video: true }).then(() => true)');
    return page;
  }

  const describeAll = (page: PageHandle): Promise<Record<string, string>> =>
    page.evaluate((names: readonly string[]) => {
      const about = (fn: unknown): unknown[] => {
        if (typeof fn !== 'function') return [];
        const constructed = (): string => {
          try {
            Reflect.construct(Object, [], fn);
            return 'a constructor';
          } catch {
            return 'no constructor';
          }
        };
        return [
          Object.entries(Object.getOwnPropertyDescriptors(fn)).map(([key, descriptor]) => [key, descriptor]),
          String(fn),
          Function.prototype.toString.call(fn),
          'prototype' in fn,
          Object.getPrototypeOf(fn) === Function.prototype,
          constructed(),
        ];
      };
      const found: Record<string, string> = {};
      const scope = globalThis as unknown as Record<string, { prototype: object } | undefined>;
      for (const name of names) {
        const [owner = '', member = ''] = name.split(' ');
        const object = owner === 'window' ? globalThis : scope[owner]?.prototype;
        const described: PropertyDescriptor = Object.getOwnPropertyDescriptor(object ?? {}, member) ?? {};
        const { value, get, set, ...flags } = described as Omit<PropertyDescriptor, 'value'> & { value?: unknown };
        if (object) {
          found[name] = JSON.stringify([flags, about(value), about(get), typeof set]);
          const keys = Reflect.ownKeys(object).map(String);
          // Firefox puts what lies on the window there when it is first asked for.
          found[`members of ${owner}`] = JSON.stringify(owner === 'window' ? keys.sort() : keys);
        }
      }
      return found;
    }, replaced);

  it('look as without the extension: descriptors, names, lengths, texts, order; no new name on the window', async () => {
    const plain = await open(control.session);
    const guarded = await open(browser.session);
    const without = await describeAll(plain);
    expect(Object.keys(without).length).toBeGreaterThan(20);
    expect(await describeAll(guarded)).toEqual(without);
    await plain.close();
    await guarded.close();
  });

  it('name nothing of the extension when they fail, and give code of the page no function of it', async () => {
    const page = await open(browser.session);
    const told = await page.evaluate(async (names: readonly string[]) => {
      const texts: string[] = [];
      const note = (error: unknown): void => {
        texts.push(String((error as Partial<Error> | undefined)?.stack ?? error));
      };
      addEventListener('error', (event) => {
        texts.push(event.filename, event.message);
        note(event.error);
        event.preventDefault();
      });
      addEventListener('unhandledrejection', (event) => {
        note(event.reason);
        event.preventDefault();
      });
      const scope = globalThis as unknown as Record<string, { prototype: object } | undefined>;
      let count = 0;
      for (const name of names) {
        const [owner = '', member = ''] = name.split(' ');
        const object = owner === 'window' ? globalThis : scope[owner]?.prototype;
        const descriptor = Object.getOwnPropertyDescriptor(object ?? {}, member);
        const fn = (descriptor?.value ?? descriptor?.get) as ((...args: unknown[]) => unknown) | undefined;
        if (!fn) continue;
        count += 1;
        setTimeout(() => fn.call({}, 1));
        try {
          void fn.call({}, 1);
        } catch (error) {
          note(error);
        }
      }
      // What a listener finds below it on the stack when it was called through a built-in that is stood in for.
      const button = document.createElement('button');
      document.body.append(button);
      const functions: string[] = [];
      const errors = Error as unknown as { prepareStackTrace?: unknown };
      interface Site {
        getFunction(): unknown;
        getThis(): unknown;
        getScriptNameOrSourceURL(): string;
      }
      const look = (): void => {
        errors.prepareStackTrace = (_error: unknown, sites: readonly Site[]) =>
          sites.map((site, at) => {
            if (at > 0) functions.push(typeof site.getFunction(), typeof site.getThis());
            return site.getScriptNameOrSourceURL();
          });
        texts.push(String(new Error('look').stack));
        delete errors.prepareStackTrace;
        texts.push(String(new Error('look').stack));
      };
      button.addEventListener('click', look);
      button.addEventListener('looked', look);
      button.click();
      button.dispatchEvent(new Event('looked'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { texts, functions: [...new Set(functions)], count };
    }, replaced);
    expect(told.texts.length).toBeGreaterThan(told.count);
    for (const text of told.texts) expect(text).not.toContain('-extension:');
    expect(told.functions).toEqual(browser.engine === 'chromium' ? ['undefined'] : []);
    await page.close();
  });
});
