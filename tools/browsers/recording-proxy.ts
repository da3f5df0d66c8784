import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RecordedRequest } from './driver';

export interface RecordingProxy {
  readonly port: number;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Names that never exist (RFC 6761) lead to this machine: other sites for the extension, the same server. */
function onwardHost({ hostname }: URL): string | null {
  if (loopbackHosts.has(hostname)) return hostname;
  return hostname.endsWith('.test') ? 'localhost' : null;
}

/**
 * The only way out a test browser has: every request is written down, those to this machine are passed on, all others
 * are refused, but for `.test`, which is this machine too. So a test sees what the whole browser asks for, whichever context asks.
 */
export async function startRecordingProxy(options: { readonly leaveOut?: string } = {}): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? '';
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || url.hostname !== options.leaveOut) {
      requests.push({ at: Date.now(), method: incoming.method ?? '', url: address });
    }
    const host = url?.protocol === 'http:' ? onwardHost(url) : null;
    if (url === null || host === null) {
      outgoing.writeHead(502).end();
      return;
    }
    const onward = request(
      {
        host,
        port: url.port,
        path: `${url.pathname}${url.search}`,
        method: incoming.method ?? 'GET',
        headers: incoming.headers,
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', (incoming, socket) => {
    requests.push({ at: Date.now(), method: 'CONNECT', url: `https://${incoming.url ?? ''}` });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
