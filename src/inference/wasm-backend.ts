import { env, findBackendFactory, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { speedUpConvolutions } from './convolution/speed-up';
import { knowHardSwish } from './hard-swish';
import { speedUpMean } from './spatial-mean';

/** Threads that start do so in well under a second, in milliseconds. */
const threadsWithinMs = 15_000;

/** More bring nothing for networks of this size. */
const mostThreads = 4;

/** Two workers look side by side: each has half of the cores. */
function threadCount(): number {
  return Math.max(1, Math.min(mostThreads, Math.floor(navigator.hardwareConcurrency / 2)));
}

/** Whether threads can share memory here: only where the whole document, or worker, is isolated from other origins. */
function canShareMemory(): boolean {
  return (globalThis as { readonly crossOriginIsolated?: boolean }).crossOriginIsolated === true;
}

/** Threads answer in well under a second, in milliseconds. */
const answersWithinMs = 5_000;

/** Whether a thread's script starts here at all: the package would end this whole worker where it does not. */
function threadsStart(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = new Worker(address);
    const end = (starts: boolean): void => {
      clearTimeout(timer);
      probe.terminate();
      resolve(starts);
    };
    const timer = setTimeout(end, answersWithinMs, false);
    probe.onmessage = () => {
      end(true);
    };
    probe.onerror = (event) => {
      event.preventDefault();
      end(false);
    };
    probe.postMessage('there?');
  });
}

async function startedInTime(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, threadsWithinMs);
  });
  const started = await Promise.race([setBackend('wasm').catch(() => false), late]);
  clearTimeout(timer);
  return started;
}

/** The package says nothing of threads that do not start: their backend is given up, and made anew without. */
function giveUpThreads(): void {
  const make = findBackendFactory('wasm');
  removeBackend('wasm');
  registerBackend('wasm', make);
}

/**
 * Starts the WASM backend, with threads where there are cores for them and memory can be shared (Chrome's extension pages), else, or when those do not
 * start, with one. @throws Error when it does not start at all
 */
export async function startWasmBackend(wasmBaseUrl: string): Promise<void> {
  setWasmPaths(wasmBaseUrl);
  speedUpMean();
  knowHardSwish();
  if (canShareMemory() && threadCount() > 1 && (await threadsStart(`${wasmBaseUrl}thread.js`).catch(() => false))) {
    env().set('WASM_HAS_MULTITHREAD_SUPPORT', true);
    setThreadsCount(threadCount());
    if (await startedInTime()) return;
    giveUpThreads();
  }
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  speedUpConvolutions();
  if (!(await setBackend('wasm'))) throw new Error('The WASM backend of TensorFlow.js did not start');
}
