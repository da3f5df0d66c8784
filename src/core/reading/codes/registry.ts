import type { CodeContent } from './code-content';
import { bankTransfer } from './bank-transfer';
import { boardingPass } from './boarding-pass';
import { contact } from './contact';
import { drivingLicence } from './driving-licence';
import { loginSecret } from './login-secret';
import { message } from './message';
import { place } from './place';
import { railTicket } from './rail-ticket';
import { ticketLink } from './ticket-link';
import { webAddress } from './web-address';
import { wifi } from './wifi';

/** Every payload format, the more specific first. */
export const codeContents: readonly CodeContent[] = [
  wifi,
  boardingPass,
  railTicket,
  drivingLicence,
  contact,
  bankTransfer,
  loginSecret,
  place,
  message,
  ticketLink,
  webAddress,
];
