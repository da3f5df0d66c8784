import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, wholeFile } from './received';
import type { UnnumberedFile } from './received';

interface TusUpload {
  readonly length: number;
  readonly name: string;
  readonly type: string;
  bytes: Buffer;
}

/** `Upload-Metadata: filename aGVsbG8=,filetype …`: keys with values in Base64. */
function readMetadata(header: string): Readonly<Record<string, string>> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')] as const),
  );
}

/** The tus protocol for resumable uploads, version 1.0.0, core and creation (https://tus.io/protocols/resumable-upload). */
export class TusUploads {
  private readonly uploads = new Map<string, TusUpload>();

  constructor(private readonly keep: (files: readonly UnnumberedFile[]) => object) {}

  async answer(request: IncomingMessage, response: ServerResponse, id: string): Promise<void> {
    const header = (name: string): string => String(request.headers[name] ?? '');
    const send = (status: number, headers: Readonly<Record<string, string>> = {}): void => {
      response.writeHead(status, { 'tus-resumable': '1.0.0', 'cache-control': 'no-store', ...headers }).end();
    };
    if (request.method === 'POST' && id === '') {
      const { filename = '', filetype = '' } = readMetadata(header('upload-metadata'));
      const created = randomUUID();
      const length = Number(header('upload-length'));
      this.uploads.set(created, { length, name: filename, type: filetype, bytes: Buffer.alloc(0) });
      send(201, { location: `/tus/${created}` });
      return;
    }
    const upload = this.uploads.get(id);
    if (!upload) {
      send(404);
    } else if (request.method === 'HEAD') {
      send(200, { 'upload-offset': String(upload.bytes.length), 'upload-length': String(upload.length) });
    } else if (request.method !== 'PATCH') {
      send(405);
    } else if (Number(header('upload-offset')) !== upload.bytes.length) {
      send(409);
    } else {
      upload.bytes = Buffer.concat([upload.bytes, await readBody(request)]);
      if (upload.bytes.length === upload.length) this.keep([wholeFile(upload.name, upload.type, upload.bytes)]);
      send(204, { 'upload-offset': String(upload.bytes.length) });
    }
  }
}
