/**
 * The link between MAIN world and isolated world of one page. At document_start, before any page code, MAIN makes a
 * detached element and hands it over as `relatedTarget` of one event on the document. Everything later is an event on
 * that element, or on a carrier that travelled over it, which the page never sees: nodes travel as `relatedTarget`,
 * files in the `files` of a detached file input (the carrier), a yes as `preventDefault()`.
 * Either script may run first: the isolated one greets, MAIN answers a greeting once.
 *
 * A node in a shadow tree arrives as the outermost host (DOM, "retarget"), so nothing here relies on inner nodes.
 */
export const greeting = 'whereless-greeting';
export const handover = 'whereless-handover';

/** MAIN → isolated, on the shared element. */
export * as toRelay from './to-relay';

/** isolated → MAIN, on the shared element; the carrier is `relatedTarget`. */
export * as toPageHook from './to-page-hook';

/** On a carrier, from MAIN to isolated, just after a message about it: the `detail` is a clone of what it is about. */
export const subject = 'subject';

/** On a carrier, from isolated to MAIN: go on with the files in it, or as if the user had cancelled. */
export const deliver = 'deliver';
export const cancel = 'undo';

/** Attributes of a carrier, as JSON: paths of files from folders in order; text that came along with a paste. */
export const pathsAttribute = 'data-paths';
export const textsAttribute = 'data-texts';

/** Of a handle, from MAIN: the version of its file that was decided about already. */
export const stampAttribute = 'data-stamp';

/** From isolated, as JSON, what is to be known of what it read or was asked to read. */
export const answerAttribute = 'data-answer';

export interface Answer {
  /** MAIN is to do it itself: nothing of it is held. */
  readonly own?: true;
  /** Of a handle that is to be called neutrally: the extension of its neutral name. */
  readonly extension?: string;
  /** Of a handle: the version of its file. */
  readonly stamp?: string;
  /** For each item of the clipboard the types of its files, in order. */
  readonly items?: readonly (readonly string[])[];
  /** It could not be read: name and message of the error that the browser gave. */
  readonly error?: readonly [name: string, message: string];
}
