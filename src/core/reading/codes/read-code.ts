import { plainText } from '../../metadata/plain-text';
import type { Read } from '../read';
import { codeContents } from './registry';

/** Symbologies of shop goods: their number says what was bought, not where or by whom. */
const productFormats: ReadonlySet<string> = new Set(['EAN13', 'EAN8', 'UPCA', 'UPCE', 'ISBN', 'DataBar']);

/**
 * What a code says, as plain text. `format` is zxing's name of the symbology (`QRCode`, `EAN13`, …). A payload in no
 * known format is given back as it is.
 */
export function readCode(payload: string, format: string): readonly Read[] {
  const shown = plainText(payload);
  if (productFormats.has(format)) return [{ sort: 'product', text: shown }];
  for (const content of codeContents) {
    const reads = content.read(payload)?.map(({ sort, text }) => ({ sort, text: plainText(text) }));
    const legible = reads?.filter(({ text }) => text !== '') ?? [];
    if (legible.length > 0) return legible;
  }
  return shown === '' ? [] : [{ sort: 'other', text: shown }];
}
