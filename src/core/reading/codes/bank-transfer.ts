import type { Read } from '../read';
import type { CodeContent } from './code-content';

/** A payment form: EPC069-12 (Girocode) or the Swiss QR bill, both lists of lines with an account and a name. */
export const bankTransfer: CodeContent = {
  id: 'bank-transfer',
  read(payload) {
    const lines = payload.split(/\r?\n/u).map((line) => line.trim());
    if (lines[0] === 'BCD') return present(lines[6], lines[5]);
    if (lines[0] === 'SPC') return present(lines[3], lines[5]);
    return null;
  },
};

function present(account: string | undefined, name: string | undefined): Read[] {
  const reads: Read[] = [
    { sort: 'bank-account', text: account ?? '' },
    { sort: 'person-name', text: name ?? '' },
  ];
  return reads.filter(({ text }) => text !== '');
}
