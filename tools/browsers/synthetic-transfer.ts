import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { FrameHandle, Json } from './driver';

const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
};

interface TransferFile {
  readonly [key: string]: Json;
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

async function readTransferFile(path: string): Promise<TransferFile> {
  const bytes = await readFile(path);
  return {
    name: basename(path),
    type: types[extname(path).toLowerCase()] ?? '',
    base64: bytes.toString('base64'),
  };
}

/** Runs in the page: makes the files there and sends the events of a drop or a paste, which are not trusted. */
function dispatchTransfer(selector: string, kind: string, files: readonly TransferFile[]): void {
  const target = document.querySelector(selector);
  if (target === null) throw new Error(`${selector} is not there`);
  const transfer = new DataTransfer();
  for (const { name, type, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type }));
  }
  const init = { bubbles: true, cancelable: true, composed: true };
  if (kind === 'drop') {
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { ...init, dataTransfer: transfer }));
    }
    return;
  }
  const event = new ClipboardEvent('paste', init);
  Object.defineProperty(event, 'clipboardData', { value: transfer });
  target.dispatchEvent(event);
}

/** For browsers whose protocol has no drop or no clipboard picture. */
export async function sendSyntheticTransfer(
  frame: FrameHandle,
  selector: string,
  kind: 'drop' | 'paste',
  paths: readonly string[],
): Promise<void> {
  await frame.evaluate(dispatchTransfer, selector, kind, await Promise.all(paths.map(readTransferFile)));
}
