import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lane } from '../../src/bridge/lanes';

export interface PlayedGraphics {
  /** The workers that take the graphics card that the processor plays for a real one. */
  readonly lanes: readonly Lane[];
  /** It seems to take no time; time limits are long. */
  readonly quick?: boolean;
  /** Code that runs before the worker's own: plain JavaScript. */
  readonly fault?: string;
}

/** Of all that is read back from the graphics card, two numbers change places. */
export const swapsTwoNumbers = `{
  const read = GPUBuffer.prototype.getMappedRange;
  GPUBuffer.prototype.getMappedRange = function (...range) {
    const bytes = read.apply(this, range);
    const isRead = (this.usage & GPUBufferUsage.MAP_READ) !== 0;
    const numbers = new Float32Array(bytes);
    if (isRead && numbers.length > 1000) [numbers[100], numbers[900]] = [numbers[900], numbers[100]];
    return bytes;
  };
}`;

/** When a photo is looked at, there is no such room as is asked for; the card says so apart from what it gives. */
export const asksTooMuch = `{
  let isLooking = false;
  self.addEventListener('message', ({ data }) => (isLooking ||= data.name === 'look'));
  const make = GPUDevice.prototype.createBuffer;
  GPUDevice.prototype.createBuffer = function (wanted) {
    const isLarge = wanted.size > 1000000 && !wanted.mappedAtCreation;
    return make.call(this, isLooking && isLarge ? { ...wanted, size: 2 ** 50 } : wanted);
  };
}`;

/** While the graphics card computes, the clock stands still. */
const quick = `{
  const now = performance.now.bind(performance);
  let since = null;
  let away = 0;
  performance.now = () => (since ?? now()) - away;
  const submit = GPUQueue.prototype.submit;
  GPUQueue.prototype.submit = function (...given) {
    since ??= now();
    return submit.apply(this, given);
  };
  const read = GPUBuffer.prototype.mapAsync;
  GPUBuffer.prototype.mapAsync = async function (...given) {
    await read.apply(this, given);
    if (since === null) return;
    away += now() - since;
    since = null;
  };
}`;

const longLimits = `{
  const later = self.setTimeout.bind(self);
  self.setTimeout = (work, ms, ...given) => later(work, ms >= 1000 ? ms * 60 : ms, ...given);
}`;

/**
 * Makes a copy of the built extension whose workers take the graphics card that Chromium plays (\`playedGraphics\`) for a real one. The
 * extension itself never does. Everything else is as built.
 */
export function playGraphics(
  extensionDir: string,
  copy: string,
  { lanes, quick: isQuick, fault }: PlayedGraphics,
): void {
  cpSync(extensionDir, copy, { recursive: true });
  const real = "Object.defineProperty(GPUAdapterInfo.prototype, 'isFallbackAdapter', { value: false });";
  const inWorker = [real, isQuick ? quick + longLimits : '', fault ?? ''].join('\n');
  const before = (folder: string, name: RegExp, code: string): void => {
    for (const file of readdirSync(join(copy, folder)).filter((each) => name.test(each))) {
      const path = join(copy, folder, file);
      writeFileSync(path, `${code}\n${readFileSync(path, 'utf8')}`);
    }
  };
  before('assets', /^worker.*\.js$/u, `if (${JSON.stringify(lanes)}.includes(self.name)) {${inWorker}}`);
  // Who waits for the workers must not lose patience.
  if (isQuick) before('chunks', /\.js$/u, `if (!self.longLimits) {${longLimits}self.longLimits = true;}`);
}
