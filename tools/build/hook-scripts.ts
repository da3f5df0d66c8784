import type { Plugin } from 'vite';

const names = ['relay.js', 'page-hook.js'];

/**
 * The scripts that run in pages are strict, which a bundle of modules loses when it becomes a plain script: of a function
 * that is not strict, code of the page that it calls can get hold, and of its arguments. The page hook has no address of
 * its own either: stacks and error events of the page would name the extension. They come without WXT's wrapper, which
 * only writes to the console.
 */
export function hookScripts(): Plugin {
  return {
    name: 'hook-scripts',
    transform: (code, id) => {
      if (id.includes('define-unlisted-script')) return 'export const defineUnlistedScript = (script) => script;';
      if (!id.includes('wxt-unlisted-script-entrypoint')) return undefined;
      const entry = /^import definition from (".*?");/u.exec(code)?.[1];
      return entry === undefined ? undefined : `import definition from ${entry};\ndefinition.main();`;
    },
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !names.includes(chunk.fileName)) continue;
        const address = chunk.fileName === 'page-hook.js' ? '\n//# sourceURL=<anonymous>' : '';
        chunk.code = `"use strict";${chunk.code.trimEnd()}${address}\n`;
      }
    },
  };
}
