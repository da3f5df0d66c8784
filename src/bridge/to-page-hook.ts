/** Messages of the world link from the isolated world to MAIN. */

/** This site is no longer guarded: put every native back. */
export const restore = 'restore';

/** A drop at clientX, clientY is held; remember where it went. Answered later on the carrier. */
export const dropHeld = 'dropped';

/** A paste is held; remember where it went. Answered later on the carrier. */
export const pasteHeld = 'pasted';

/** The files now in this input came from folders; give them the paths in the attribute, one a line. */
export const relativePaths = 'paths';
