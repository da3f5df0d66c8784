import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChunkedUploads } from './chunked-uploads';
import { readForm } from './received';
import type { ReceivedFile, UnnumberedFile } from './received';
import { TusUploads } from './tus-uploads';

export type { ReceivedFile } from './received';

export interface DemoServer {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** Every file that arrived, in order, byte for byte. */
  readonly received: readonly ReceivedFile[];
  /** Number of upload requests that arrived, also those without files. */
  readonly uploads: number;
  /** Forgets what arrived. */
  reset(): void;
  close(): Promise<void>;
}

export interface DemoServerOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** More folders to serve: first path segment → folder. */
  readonly folders?: Readonly<Record<string, string>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
};

/** For a page of this name: it shares no process with other origins, and embeds only what says yes to that. */
const isolatedPage = '/isolated.html';
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const composerFolder = fileURLToPath(new URL('composer', import.meta.url));

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

async function sendStatic(response: ServerResponse, folder: string, path: string): Promise<void> {
  const inside = normalize(`/${path === '' ? 'index.html' : path}`);
  try {
    const body = await readFile(join(folder, inside));
    const type = contentTypes[extname(inside)] ?? 'application/octet-stream';
    // Not no-store: that keeps a page out of the back-forward cache.
    const more = inside.endsWith(isolatedPage) ? isolation : {};
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...more }).end(body);
  } catch {
    response.writeHead(404).end('Not here.');
  }
}

/** The site of the demo and the tests: a composer page, and upload addresses that keep exactly what they were sent. */
export async function startDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  let received: ReceivedFile[] = [];
  let uploads = 0;
  const folders: Readonly<Record<string, string>> = { composer: composerFolder, ...options.folders };

  const withoutBytes = ({ bytes, ...rest }: ReceivedFile): object => ({ ...rest, size: bytes.length });

  /** Keeps files that have arrived whole. @returns what uploaders look for in an answer */
  const keep = (files: readonly UnnumberedFile[]): object => {
    uploads += 1;
    const upload = uploads;
    const added = files.map((file, index) => ({ id: received.length + index + 1, upload, ...file }));
    received = [...received, ...added];
    const url = `/received/${String(added[0]?.id ?? 0)}`;
    return { success: true, url, location: url, files: added.map(withoutBytes) };
  };

  const chunked = new ChunkedUploads(keep);
  const tus = new TusUploads(keep);

  const takeUpload = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      sendJson(response, 200, keep((await readForm(request)).files));
    } catch (error) {
      uploads += 1;
      sendJson(response, 400, { error: error instanceof Error ? error.message : 'not a multipart body' });
    }
  };

  const sendReceived = (response: ServerResponse, id: number): void => {
    const file = received.find((candidate) => candidate.id === id);
    if (file === undefined) response.writeHead(404).end('Not here.');
    else response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.bytes);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [first = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent);
    const folder = folders[first];
    if (request.method === 'POST' && pathname === '/upload') await takeUpload(request, response);
    else if (request.method === 'POST' && pathname === '/chunks') sendJson(response, 200, await chunked.take(request));
    else if (first === 'tus') await tus.answer(request, response, rest[0] ?? '');
    else if (request.method !== 'GET') response.writeHead(405).end();
    else if (pathname === '/') response.writeHead(302, { location: '/composer/' }).end();
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (pathname === '/received.json') sendJson(response, 200, { uploads, files: received.map(withoutBytes) });
    else if (first === 'received') sendReceived(response, Number(rest[0]));
    else if (folder !== undefined) await sendStatic(response, folder, rest.join('/'));
    else response.writeHead(404).end('Not here.');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    get received() {
      return received;
    },
    get uploads() {
      return uploads;
    },
    reset: () => {
      received = [];
      uploads = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
