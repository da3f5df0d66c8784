import { version } from '../../../package.json';
import type { GraphicsUse } from '../../bridge/graphics-use';

type Why = Extract<GraphicsUse, 'slow' | 'wrong' | 'failed'>;

/** Where a graphics card was given up: another one, another browser or another version of the extension may do better. */
interface GivenUp {
  readonly where: string;
  readonly why: Why;
}

const [database, table] = ['graphics', 'given-up'];

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return answerTo(request);
}

function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database does not answer'));
    };
  });
}

async function inTable<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = await open();
  try {
    return await answerTo(ask(opened.transaction(table, mode).objectStore(table)));
  } finally {
    opened.close();
  }
}

function whereNow(adapter: string): string {
  return [version, navigator.userAgent, adapter].join('\n');
}

/**
 * Why this graphics card was given up before, for the work that begins with this network; null when it was not. Only that it
 * is not to be used is remembered, never that it was right: its driver may have changed, and nobody tells.
 */
export async function givenUpBefore(network: string, adapter: string): Promise<Why | null> {
  try {
    const known = (await inTable('readonly', (store) => store.get(network))) as GivenUp | undefined;
    return known?.where === whereNow(adapter) ? known.why : null;
  } catch {
    return null;
  }
}

/** So that it is not tried each time. Where nothing can be kept, it is. */
export async function rememberGivenUp(network: string, adapter: string, why: Why): Promise<void> {
  const known: GivenUp = { where: whereNow(adapter), why };
  await inTable('readwrite', (store) => store.put(known, network)).catch(() => undefined);
}
