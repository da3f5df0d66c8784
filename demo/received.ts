import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** One file as it came over the wire. */
export interface ReceivedFile {
  /** 1, 2, 3 … over the life of the server. */
  readonly id: number;
  /** Number of the upload request it came in. */
  readonly upload: number;
  readonly field: string;
  readonly fileName: string;
  /** The type the page declared for it. */
  readonly type: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

export type UnnumberedFile = Omit<ReceivedFile, 'id' | 'upload'>;

export interface ReceivedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly UnnumberedFile[];
}

/** A whole file out of its bytes. */
export function wholeFile(name: string, type: string, bytes: Buffer): UnnumberedFile {
  return { field: '', fileName: name, type, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
}

/** Reads a multipart body to its end. @throws Error when it is not a complete multipart/form-data body. */
export function readForm(request: IncomingMessage): Promise<ReceivedForm> {
  return new Promise((resolve, reject) => {
    const files: UnnumberedFile[] = [];
    const fields: Record<string, string> = {};
    const parser = busboy({ headers: request.headers, preservePath: true, defParamCharset: 'utf8' });
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => {
        files.push({ ...wholeFile(info.filename ?? '', info.mimeType, Buffer.concat(chunks)), field });
      });
    });
    parser.on('field', (field, value) => {
      fields[field] = value;
    });
    parser.on('error', reject);
    parser.on('close', () => {
      resolve({ fields, files });
    });
    request.pipe(parser);
  });
}

/** Reads a body to its end as it is. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
