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
  // Only one of the two looking workers is given the file, and so its name.
  const names = new BroadcastChannel('names of pictures');
  const isOpened = (name) => (wanted = /^(crash|hang|load)-(.+)\\.jpg$/.exec(name));
  names.onmessage = ({ data }) => isOpened(data);
  self.addEventListener('message', (event) => {
    const { name, argument } = event.data;
    if (name === 'open' || name === 'openForBoth') {
      isOpened(argument.name ?? '');
      names.postMessage(argument.name ?? '');
    }
    if (name !== 'look') return;
    const { detector } = argument;
    failing = wanted !== null && wanted[1] === 'load' && wanted[2] === detector;
    if (wanted === null || wanted[2] !== detector || wanted[1] === 'load') return;
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
