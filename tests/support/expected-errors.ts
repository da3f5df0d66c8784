/** An error of the extension that tests may bring about, and why it is none that a user would meet. */
interface Expected {
  readonly text: RegExp;
  readonly why: string;
}

const expected: readonly Expected[] = [
  {
    text: /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/u,
    why: 'Firefox says so when a document is closed, or kept for later, while a script of the extension waits for an answer',
  },
  {
    text: /^Unchecked runtime\.lastError: No tab with id: \d+\. \(chrome-extension:[^)]*\/background\.js\)$/u,
    why: 'Chromium says so of `action.setIcon` for a tab that was closed meanwhile, although its promise is waited for',
  },
  {
    text: /^Failed to load resource: .* \(chrome-extension:\/\/invalid\/\)$/u,
    why: 'what Chromium says when a page asks for a file of an extension that pages may not have',
  },
  {
    text: /^Security Error: Content at moz-extension:\S+ (attempted to load|may not load data from) /u,
    why: 'what Firefox says of things elsewhere that it does not load for a drawing (SVG) which is shown as a picture',
  },
  {
    text: /^TypeError: '\w+' called on an object that does not implement interface \w+\. \(<anonymous code>:1:\d+\)$/u,
    why: 'a page of a test calls a built-in on the wrong object and leaves the refusal alone: without the extension, too',
  },
  {
    text: /^FrameData missing for \S+ page moz-extension:\S+ \(resource:\/\/gre\/modules\/ExtensionPageChild\.sys\.mjs/u,
    why: 'what code of Firefox says of a page of the extension that is open while the extension starts anew',
  },
  {
    text: /^NS_ERROR_NOT_INITIALIZED \(moz-extension:\S+\)$/u,
    why: 'Firefox says so where a document of the extension that was just removed, as tests do, still sets a timer',
  },
  {
    text: /^Image corrupt or truncated\. \(blob:moz-extension:\S+\)$/u,
    why: 'what Firefox says of a broken picture that is shown as far as it goes',
  },
  {
    text: /^XML Parsing Error: [^]*Location: blob:moz-extension:/u,
    why: 'what Firefox says of a broken drawing (SVG) that is shown as a picture, which it is not then',
  },
];

/**
 * What went wrong in the extension, but for what tests brought about.
 * @param broughtAbout what the tests of one file did
 */
export function unexpectedErrors(errors: readonly string[], broughtAbout?: RegExp): readonly string[] {
  return errors.filter((error) => !broughtAbout?.test(error) && !expected.some(({ text }) => text.test(error)));
}
