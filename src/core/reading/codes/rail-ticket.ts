import type { CodeContent } from './code-content';

/** The header of a rail ticket (UIC 918.3, and its variant OTI with the same one): version, then who issued it. */
const header = /^(?:#UT|OTI)0[12](\d{4})/u;

/** A rail ticket. Its packed part holds the passenger's name and the journey; anybody can unpack it. */
export const railTicket: CodeContent = {
  id: 'rail-ticket',
  read(payload) {
    const railway = header.exec(payload)?.[1];
    return railway === undefined ? null : [{ sort: 'ticket', text: `UIC ${railway}` }];
  },
};
