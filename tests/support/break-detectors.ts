import { cpSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** crash: an error nobody catches ends the worker. hang: it never answers. load: no file of it can be read. */
export type Fault = 'crash' | 'hang' | 'load';

/** The name of a photo that makes a detector fail; understood by the extension that `breakableBuild` makes. */
export function breakingName(fault: Fault, detectorId: string): string {
  return `${fault}-${detectorId}.jpg`;
}

/** Runs before the worker's own code, in whose place it sees each call. Plain JavaScript: it is put there as it is. */
const breaker = `{
  let wanted = null;
  let failing = false;
  const read = self.fetch.bind(self);
  self.fetch = (...request) => (failing ? Promise.reject(new TypeError('Broken for a test')) : read(...request));
  // Only one of the two looking workers is given the file, and so its name. One that starts later asks, and waits.
  const names = new BroadcastChannel('names of pictures');
  const remember = (name) => (wanted = /^(crash|hang|load)-(.+)\\.jpg$/.exec(name));
  let early = [];
  const begin = () => {
    const messages = early;
    early = null;
    for (const data of messages ?? []) self.dispatchEvent(new MessageEvent('message', { data }));
  };
  names.onmessage = ({ data }) => {
    if (data === null) names.postMessage(wanted?.[0] ?? '');
    else remember(data);
    if (data !== null && early) begin();
  };
  names.postMessage(null);
  setTimeout(begin, 300);
  self.addEventListener('message', (event) => {
    if (early) {
      event.stopImmediatePropagation();
      early.push(event.data);
      return;
    }
    const { name, argument } = event.data;
    if (name === 'open' || name === 'openForBoth') {
      remember(argument.name ?? '');
      names.postMessage(argument.name ?? '');
    }
    if (name !== 'look' && name !== 'load') return;
    const { detector } = argument;
    failing = wanted !== null && wanted[1] === 'load' && wanted[2] === detector;
    if (name === 'load' || wanted === null || wanted[2] !== detector || wanted[1] === 'load') return;
    event.stopImmediatePropagation();
    if (wanted[1] === 'hang') for (;;);
    setTimeout(() => {
      throw new Error('Broken for a test');
    });
  });
}
`;

/** A copy of the built extension in which a photo's name can make a detector fail. Everything else is as built. */
export function breakableBuild(extensionDir: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'whereless-test-'));
  cpSync(extensionDir, copy, { recursive: true });
  const assets = join(copy, 'assets');
  for (const file of readdirSync(assets).filter((name) => /^worker.*\.js$/u.test(name))) {
    const path = join(assets, file);
    writeFileSync(path, breaker + readFileSync(path, 'utf8'));
  }
  return copy;
}
