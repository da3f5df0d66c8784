import { asExpression } from './page-code';

interface ScriptError {
  readonly errorMessage: string;
  readonly sourceName: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
  readonly flags: number;
  readonly warningFlag: number;
  QueryInterface(of: unknown): ScriptError;
}

interface BrowserWindow {
  readonly Ci: { readonly nsIScriptError: unknown };
  readonly Services: {
    readonly console: { registerListener(listener: { observe(message: ScriptError): void }): void };
    readonly ppmm: {
      addMessageListener(name: string, listener: (message: { readonly data: string }) => void): void;
      loadProcessScript(url: string, inNewProcessesToo: boolean): void;
    };
  };
  extensionErrors?: string[];
}

/** Runs in every process, whose calls of `console` reach nobody else. Plain JavaScript: it is put there as it is. */
const consoleScript = `
const principal = Cc['@mozilla.org/systemprincipal;1'].createInstance(Ci.nsIPrincipal);
Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage).addLogEventListener((event) => {
  const { level, filename, arguments: said } = event.wrappedJSObject ?? event;
  if ((level === 'error' || level === 'assert') && /^(moz-extension:|<anonymous>)/.test(filename))
    sendAsyncMessage('extension-console', Array.from(said, String).join(' ') + ' (' + filename + ')');
}, principal);
`;

/** Runs in the window of the browser, which hears of the errors of every process. */
function gather(extensionOrigin: string, script: string): null {
  const { Ci, Services } = globalThis as unknown as BrowserWindow;
  const found: string[] = [];
  (globalThis as unknown as BrowserWindow).extensionErrors = found;
  Services.console.registerListener({
    observe: (message) => {
      try {
        const { errorMessage, sourceName, lineNumber, columnNumber, flags, warningFlag } = message.QueryInterface(
          Ci.nsIScriptError,
        );
        // A script of the build is one line.
        const where = `${sourceName}:${String(lineNumber)}:${String(columnNumber)}`;
        // The page hook runs in the page's world, and has no address of its own (tools/build/hook-scripts.ts).
        const own = `${sourceName} ${errorMessage}`.includes(extensionOrigin) || sourceName === '<anonymous code>';
        if (own && (flags & warningFlag) === 0) found.push(`${errorMessage} (${where})`);
      } catch {
        // Not the error of a script.
      }
    },
  });
  Services.ppmm.addMessageListener('extension-console', ({ data }) => found.push(data));
  Services.ppmm.loadProcessScript(`data:application/javascript,${encodeURIComponent(script)}`, true);
  return null;
}

/** For the window of the browser: from now on it gathers what goes wrong in the extension, and says on its console. */
export function gathering(extensionOrigin: string): string {
  return asExpression(gather, [extensionOrigin, consoleScript]);
}

/** For the window of the browser: what it gathered, as JSON. */
export const gathered = asExpression('globalThis.extensionErrors ?? []', []);
