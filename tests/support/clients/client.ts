import type { PageHandle } from '../../../tools/browsers/driver';

/** How the user gives a client a picture. */
export type Way = 'pick' | 'drop' | 'paste';

export const ways: readonly Way[] = ['pick', 'drop', 'paste'];

/** An uploader, an editor or an imitation of a site's composer. Its id is the name of its folder in tests/clients. */
export interface Client {
  readonly title: string;
  /** npm packages it is made of. */
  readonly packages: readonly string[];
  /** For an imitation: public addresses that its structure was taken from. */
  readonly sources?: readonly string[];
  /** How the user does it on this client's page; a way that is not here does not exist there. */
  readonly use: Readonly<Partial<Record<Way, (page: PageHandle, paths: readonly string[]) => Promise<void>>>>;
  /** Where it takes one picture at a time. */
  readonly takesOne?: boolean;
  /** Pictures and canvases that show a preview, also in open shadow roots. */
  readonly preview: string;
  /** Where the client itself names what it sends. */
  readonly ownNames?: Readonly<Partial<Record<Way, RegExp>>>;
}

type Use = (page: PageHandle, paths: readonly string[]) => Promise<void>;

/** Into a file input that is in the document, shown or hidden. */
export function pickInto(selector: string): Use {
  return (page, paths) => page.pickFiles(selector, paths);
}

/** By a button that opens the picker of an input, wherever that input is. */
export function chooseBy(selector: string): Use {
  return (page, paths) => page.answerFileChooser(() => page.click(selector), paths);
}

export function dropOn(selector: string): Use {
  return (page, paths) => page.dropFiles(selector, paths);
}

/** Clicks the place first, so that an editor has a caret there. */
export function pasteInto(selector: string): Use {
  return async (page, [path]) => {
    await page.click(selector);
    await page.pasteImage(selector, path ?? '');
  };
}
