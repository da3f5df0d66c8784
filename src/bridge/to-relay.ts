/** Messages of the world link from MAIN to the isolated world. Each by itself: what is not used in a bundle is not in it. */

/** This file input, in no document, is about to open; listen to it. */
export const adoptInput = 'adopt';

/** This element has a new shadow root; listen to it before the page does. */
export const watchRoot = 'root';

/** document.open() took every listener of window and document away; the page has not run since. */
export const rearm = 'rearm';

/** A script made the picture that comes as the subject; may it go on? Answered on the carrier. */
export const ask = 'ask';

/** Read the file of a handle, which comes as the subject; may it go on? Answered on the carrier, empty if decided before. */
export const readHandle = 'handle';

/** Is the handle that comes as the subject one of a picture? Then its neutral name is put into the carrier. */
export const nameHandle = 'name';

/** Read the clipboard; the subject is what the page asked for. Answered on the carrier. */
export const readClipboard = 'clipboard';

/** Is a pick held for an input of this form? Yes = it is, and the form is submitted when it is decided. */
export const submitLater = 'submit-later';

/** Is anybody at the other end? */
export const ping = 'ping';
