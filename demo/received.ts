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

type UnnumberedFile = Omit<ReceivedFile, 'id' | 'upload'>;

/** Reads a multipart body to its end. @throws Error when it is not a complete multipart/form-data body. */
export function readMultipart(request: IncomingMessage): Promise<UnnumberedFile[]> {
  return new Promise((resolve, reject) => {
    const files: UnnumberedFile[] = [];
    const parser = busboy({ headers: request.headers, preservePath: true, defParamCharset: 'utf8' });
    parser.on('file', (field, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        files.push({ field, fileName: info.filename ?? '', type: info.mimeType, sha256, bytes });
      });
    });
    parser.on('error', reject);
    parser.on('close', () => {
      resolve(files);
    });
    request.pipe(parser);
  });
}
