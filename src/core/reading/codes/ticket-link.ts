import type { CodeContent } from './code-content';

/**
 * A link to one ticket: a word for it, then a number or a mixed token. Links to where tickets are sold have words there
 * instead (`/tickets/summer-festival`), or nothing.
 */
const link =
  /^(?:https?:\/\/|www\.)\S*[/?&_-](?:e-?)?(?:tickets?|billets?|biglietti|entradas?|bilhetes?)(?:[_-]?(?:id|no|nr|number|code|token))?[/=](?=[a-z-]*\d)(?:[a-z\d]{5,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?=$|[/?&#.])/iu;

/** An event ticket as a link: whoever has it can often open, name or use the ticket. It is shown, never followed. */
export const ticketLink: CodeContent = {
  id: 'ticket-link',
  read: (payload) => (link.test(payload) ? [{ sort: 'ticket', text: payload }] : null),
};
