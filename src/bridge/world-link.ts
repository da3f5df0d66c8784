/**
 * The link between MAIN world and isolated world of one page. At document_start, before any page code, MAIN makes a
 * detached element and hands it over as `relatedTarget` of one event on the document. Everything later is an event on
 * that element, which the page never sees: nodes travel as `relatedTarget`, the answer is `preventDefault()`.
 * Either script may run first: the isolated one greets, MAIN answers a greeting once.
 */
export const greeting = 'whereless-greeting';
export const handover = 'whereless-handover';

/** MAIN → isolated, on the shared element: this detached file input is about to open; listen to it. */
export const adoptInput = 'adopt-input';
