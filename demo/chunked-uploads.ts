import type { IncomingMessage } from 'node:http';
import { readBody, readForm, wholeFile } from './received';
import type { UnnumberedFile } from './received';

/** One part of a file. */
interface Chunk {
  /** Which file it belongs to. */
  readonly upload: string;
  /** Orders the parts of a file: their number, or their place in bytes. */
  readonly order: number;
  /** When the file is complete: so many parts, or so many bytes. */
  readonly complete: { readonly parts: number } | { readonly bytes: number };
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

type Fields = Readonly<Record<string, string>>;

/** How uploaders say in their form fields which part this is: names of file, number, count and file name; first number. */
const dialects = [
  ['resumableIdentifier', 'resumableChunkNumber', 'resumableTotalChunks', 'resumableFilename', 1],
  ['qquuid', 'qqpartindex', 'qqtotalparts', 'qqfilename', 0],
  ['dzuuid', 'dzchunkindex', 'dztotalchunkcount', '', 0],
  ['name', 'chunk', 'chunks', 'name', 0],
] as const;

function fromFields(fields: Fields, file: UnnumberedFile): Chunk | null {
  for (const [upload, index, count, name, first] of dialects) {
    const [id, number, of] = [fields[upload], fields[index], fields[count]];
    if (id === undefined || number === undefined || of === undefined) continue;
    return {
      upload: id,
      order: Number(number) - first,
      complete: { parts: Math.max(1, Number(of)) },
      name: fields[name] ?? file.fileName,
      type: file.type,
      bytes: file.bytes,
    };
  }
  return null;
}

/** `Content-Range: bytes 0-9/100` (RFC 9110, section 14.4), as blueimp's uploader and raw uploads send it. */
function fromRange(request: IncomingMessage, name: string, type: string, bytes: Buffer): Chunk | null {
  const range = /^bytes (\d+)-\d+\/(\d+)$/u.exec(request.headers['content-range'] ?? '');
  if (!range) return null;
  const id = request.headers['x-upload-id'];
  return {
    upload: typeof id === 'string' ? id : name,
    order: Number(range[1]),
    complete: { bytes: Number(range[2]) },
    name,
    type,
    bytes,
  };
}

/** Puts files together that arrive in parts, in the ways widespread uploaders send them. */
export class ChunkedUploads {
  private readonly parts = new Map<string, Map<number, Buffer>>();

  constructor(private readonly keep: (files: readonly UnnumberedFile[]) => object) {}

  /** @returns the answer for the uploader. @throws Error when the body is not what its header says */
  async take(request: IncomingMessage): Promise<object> {
    const chunk = await this.read(request);
    if ('files' in chunk) return this.keep(chunk.files);
    const parts = this.parts.get(chunk.upload) ?? new Map<number, Buffer>();
    this.parts.set(chunk.upload, parts.set(chunk.order, chunk.bytes));
    const bytes = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part));
    const isWhole =
      'parts' in chunk.complete ? parts.size === chunk.complete.parts : bytes.length === chunk.complete.bytes;
    if (!isWhole) return { success: true };
    this.parts.delete(chunk.upload);
    return this.keep([wholeFile(chunk.name, chunk.type, bytes)]);
  }

  private async read(request: IncomingMessage): Promise<Chunk | { readonly files: readonly UnnumberedFile[] }> {
    if (request.headers['content-type']?.startsWith('multipart/') !== true) {
      const name = decodeURIComponent(String(request.headers['x-file-name'] ?? ''));
      const chunk = fromRange(request, name, request.headers['content-type'] ?? '', await readBody(request));
      if (!chunk) throw new Error('a part without a range');
      return chunk;
    }
    const { fields, files } = await readForm(request);
    const [file] = files;
    if (!file) throw new Error('a part without bytes');
    return fromFields(fields, file) ?? fromRange(request, file.fileName, file.type, file.bytes) ?? { files };
  }
}
