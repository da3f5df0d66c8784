import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Json } from './driver';

const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

/** A file as it is carried into a page, to be dropped or pasted there. */
export interface TransferFile {
  readonly [key: string]: Json;
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export async function readTransferFile(path: string): Promise<TransferFile> {
  const bytes = await readFile(path);
  return {
    name: basename(path),
    type: types[extname(path).toLowerCase()] ?? '',
    base64: bytes.toString('base64'),
  };
}
