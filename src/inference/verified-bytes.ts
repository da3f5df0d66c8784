import { sha256 } from '../core/bytes/sha256';
import { fileName, type ModelEntry, type ModelFile } from './manifest';

/** Reads a whole file; throws when it cannot. */
export type ReadBytes = (url: string, signal: AbortSignal) => Promise<ArrayBuffer>;

/** Reads a file that ships with the extension. */
export const fetchBytes: ReadBytes = async (url, signal) => {
  const response = await fetch(url, { signal, credentials: 'omit' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
};

/** The bytes of a model's file, checked against the size and SHA-256 in the manifest. Throws when they differ. */
export async function verifiedBytes(
  modelBaseUrl: string,
  model: ModelEntry,
  file: ModelFile,
  read: ReadBytes,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const name = `${model.id}/${fileName(file)}`;
  const bytes = await read(modelBaseUrl + name, signal);
  if (bytes.byteLength !== file.bytes) throw new Error(`${name} has ${bytes.byteLength} bytes, not ${file.bytes}`);
  // Firefox has no SHA-256 of its own for a worker of a frame on a page without https.
  const digest = globalThis.isSecureContext
    ? hex(await crypto.subtle.digest('SHA-256', bytes))
    : sha256(new Uint8Array(bytes));
  if (digest !== file.sha256) throw new Error(`${name} has SHA-256 ${digest}, not ${file.sha256}`);
  return bytes;
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
