import type { FoundBrowser } from './find';

/** JSON values: all that travels between a page and the tools. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Source text of an expression, or a self-contained function that runs in the page with JSON arguments. */
export type PageCode<Args extends readonly Json[], Result> = string | ((...args: Args) => Result | Promise<Result>);

export interface RecordedRequest {
  readonly at: number;
  readonly method: string;
  /** The full address; for a tunnel (https, wss) `https://host:port`. */
  readonly url: string;
}

export interface WaitOptions {
  /** `visible` (default): present with a size and not hidden; `attached`: present; `gone`: not present or not visible. */
  readonly state?: 'visible' | 'attached' | 'gone';
  readonly timeoutMs?: number;
}

/** One document, the top one of a tab or a frame in it, whatever its origin and however deep its shadow root. */
export interface FrameHandle {
  url(): Promise<string>;
  evaluate<Args extends readonly Json[], Result>(code: PageCode<Args, Result>, ...args: Args): Promise<Result>;
  waitFor(selector: string, options?: WaitOptions): Promise<void>;
  count(selector: string): Promise<number>;
  /** The visible text of the first match. */
  text(selector: string): Promise<string>;
  /** Scrolls to the first match, waits until it is enabled and still, and clicks it with trusted mouse input. */
  click(selector: string): Promise<void>;
  /**
   * Presses the mouse at the first point, moves through the others, and lets go at the last, with trusted input. Points
   * are shares, 0..1, of the first match's box.
   */
  drag(selector: string, points: readonly (readonly [x: number, y: number])[]): Promise<void>;
  /** Presses a key where the focus is: `r`, `Enter`, `ArrowLeft`; with modifiers `Control+z`, `Shift+ArrowLeft`. */
  press(key: string): Promise<void>;
  /** Puts files into a file input as a chooser would, with trusted input and change events. */
  pickFiles(selector: string, paths: readonly string[]): Promise<void>;
  screenshot(path: string): Promise<void>;
}

export interface PageHandle extends FrameHandle {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs `open`, answers the file chooser it opens (also one of an input outside the document) with `paths`. Not for
   * extension pages in Firefox: it does not tell of choosers there.
   */
  answerFileChooser(open: () => Promise<void>, paths: readonly string[]): Promise<void>;
  /** Drops files from outside on the first match, with trusted events. */
  dropFiles(selector: string, paths: readonly string[]): Promise<void>;
  /**
   * Pastes a PNG into the first match, with a trusted event: real clipboard and Control+V in Chromium, which writes the
   * PNG anew; Firefox: the event alone, with the very file.
   */
  pasteImage(selector: string, path: string): Promise<void>;
  /** Puts a PNG on the clipboard, and lets this page read it. In Firefox with test devices only; without a screen it comes back empty there. */
  copyImage(path: string): Promise<void>;
  /** The last line of text that the extension shows in the page itself, outside its frame; null when there is none. */
  notice(): Promise<string | null>;
  /** The extension's frame in this page, once it is there. */
  reviewFrame(timeoutMs?: number): Promise<FrameHandle>;
  hasReviewFrame(): Promise<boolean>;
  /** The first frame in this page that is the page's own, whatever its origin. */
  innerFrame(): Promise<FrameHandle>;
  /** Takes the extension's frame element out of the page, as a hostile page or another extension might. */
  removeReviewFrame(): Promise<void>;
  readonly consoleLines: readonly string[];
  readonly pageErrors: readonly string[];
  close(): Promise<void>;
}

export interface Session {
  readonly engine: Engine;
  /** As the browser calls itself: `Chrome/156.0.8078.108`, `Firefox/153.7.0`. */
  readonly version: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end; null without an extension. */
  readonly extensionOrigin: string | null;
  /** Everything the browser asked the network for since it started, loopback included. */
  readonly requests: readonly RecordedRequest[];
  /** @param firstScript source that runs in its documents before anything else does; in Chromium only */
  newPage(url: string, firstScript?: string): Promise<PageHandle>;
  /** Adds an extension to the running browser. */
  install(extensionDir: string): Promise<void>;
  /** Takes the extension out of the running browser, as a user would. */
  uninstall(): Promise<void>;
  /**
   * From now on the browser says yes without its question when the extension asks for this match pattern: no driver can
   * click that question. Chromium is told on its own page of extensions; Firefox asks nothing with test devices.
   */
  permit(pattern: string): Promise<void>;
  /**
   * Opens a private window, in which the extension is allowed from then on, as a user does in the browser's list of extensions.
   * Extension pages that were open are gone: the browser starts the extension anew.
   */
  privatePage(url: string): Promise<PageHandle>;
  /**
   * Clicks the toolbar button of the extension while this page is in front, and gives its popup. In Firefox, where no driver gets at
   * a popup, it is opened once more as a page behind this one.
   */
  clickToolbarButton(page: PageHandle): Promise<PageHandle>;
  /**
   * Chooses "Check this picture" in the menu of the first match. Firefox opens that menu, with the right button, and chooses in
   * it; Chromium shows its menus outside of every page, so there the background is told, as the menu tells it.
   */
  clickPictureMenu(page: PageHandle, selector: string): Promise<void>;
  /** Puts what is downloaded from now on into a folder, without asking. */
  saveDownloadsTo(folder: string): Promise<void>;
  /** Opens a page of the extension (`check.html`) in a tab of its own. */
  extensionPage(path: string): Promise<PageHandle>;
  /**
   * Ends what looks at pictures for all tabs, as a crash would: no event reaches anybody. In Chromium the worker, in
   * Firefox the document that owns it. Returns how many there were.
   */
  killLookHost(): Promise<number>;
  /** Has the browser give back what memory it can do without, as the button on about:memory does; false in Chromium, which has none. */
  minimizeMemory(): Promise<boolean>;
  /** Ends the background as the browser itself may at any time; the next message starts it again. */
  endBackground(): Promise<void>;
  /** Ends the process that shows this tab, as a crash would; what comes after is in another tab. */
  crashTab(page: PageHandle): Promise<void>;
  /** Ends the process in which all pages and frames of the extension are, as a crash would. */
  crashExtension(): Promise<void>;
  /** Ends the process that draws; false where there is none: Firefox has no such process on Linux. */
  crashGraphics(): Promise<boolean>;
  /** Starts the extension anew, as an update does: what is open of it is gone. */
  restartExtension(): Promise<void>;
  /** Turns the extension off, or on again, as a user does in the browser's list; resolves when that has happened. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /**
   * What went wrong in the extension since the browser started: exceptions and refused promises that nobody caught, and
   * errors on the console, of its pages, frames in pages, workers, background, and scripts in pages. Also after `close`.
   */
  extensionErrors(): Promise<readonly string[]>;
  /** Every tab that is open now, newest last. */
  pages(): Promise<readonly PageHandle[]>;
  /** Resolves when the browser is gone, for whatever reason. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension; null: a browser without it, for comparison. */
  readonly extensionDir: string | null;
  /** The package (ZIP) of the same extension: Firefox installs that, Chromium only takes the folder. */
  readonly packed?: string;
  readonly headless: boolean;
  /** Size of every page in Chromium without a window, in pixels; default 1280 × 900. */
  readonly pagePx?: { readonly width: number; readonly height: number };
  /** X11 display to show the browser on, whatever `headless` says; default: that of the environment. */
  readonly display?: string | undefined;
  /** A made camera and a clipboard that holds pictures, both at a page's disposal without asking. */
  readonly testDevices?: boolean;
  /** Leaves the first screens open, which the extension shows when it is installed; default: closed once they are there. */
  readonly keepFirstRun?: boolean;
  /**
   * What a policy of this browser sets for the extension (storage.managed). Chromium reads it from a folder of the system,
   * so that takes root; Firefox from the home folder, which is then an empty one.
   */
  readonly managed?: Readonly<Record<string, Json>>;
  /** File for the browser's own log of what it asks the network for, complete once it is closed. */
  readonly networkLog?: string;
  /** Chromium has WebGPU then, on a graphics card that the processor plays: slow, for tests. */
  readonly playedGraphics?: boolean;
  /** A browser in which WebAssembly is off: in Chromium, where only that turns it off, JavaScript is interpreted, too. */
  readonly withoutWebAssembly?: boolean;
  /** BCP 47 tag of the browser's own language; default `en-US`. */
  readonly locale?: string;
}

export type Engine = 'chromium' | 'firefox';

/** Starts one kind of browser with the extension in a new, empty profile that is removed at the end. */
export interface BrowserDriver {
  readonly engine: Engine;
  /** @throws LaunchRefused with one plain sentence when the browser does not start or refuses the extension. */
  launch(browser: FoundBrowser, options: LaunchOptions): Promise<Session>;
}

/** A browser that did not start, or did not take the extension. The message is one sentence for the user. */
export class LaunchRefused extends Error {
  override readonly name = 'LaunchRefused';
}
