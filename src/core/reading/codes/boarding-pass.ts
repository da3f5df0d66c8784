import type { Read } from '../read';
import type { CodeContent } from './code-content';

/** Mandatory items of the first leg: fixed columns after the format code (IATA Resolution 792, BCBP version 8). */
const mandatory =
  /^M[1-9](.{20})[E ]([A-Z0-9]{5,7} {0,2})([A-Z]{3})([A-Z]{3})([A-Z0-9]{2}[A-Z0-9 ])(\d{4}[A-Z0-9 ])(\d{3}| {3})(.)(.{4})(.{5})/u;

/** A boarding pass: with its name and booking reference anybody can open the booking. */
export const boardingPass: CodeContent = {
  id: 'boarding-pass',
  read(payload) {
    const found = mandatory.exec(payload);
    if (!found) return null;
    const [, name, booking, from, to, carrier, flight] = found.map((part) => part.trim());
    const number = (flight ?? '').replace(/^0+/u, '');
    const reads: Read[] = [
      { sort: 'person-name', text: name ?? '' },
      { sort: 'booking', text: booking ?? '' },
      { sort: 'flight', text: `${carrier ?? ''} ${number} ${from ?? ''}–${to ?? ''}` },
    ];
    return reads.filter(({ text }) => text !== '');
  },
};
