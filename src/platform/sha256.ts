import { sha256 } from '../core/bytes/sha256';

/** SHA-256 in hexadecimal digits. Firefox has none of its own in a frame on a page without https. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  if (!isSecureContext) return sha256(new Uint8Array(bytes));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
