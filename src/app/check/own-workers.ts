/** The part of Trusted Types that is used here; not every browser has them. */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): object;
}

/**
 * Lets this document, or worker, start the workers that come with the extension. Its policy (wxt.config.ts) takes no text as markup,
 * code or the address of code, but what these rules say yes to.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  const own = [`${location.origin}/assets/worker-`, `${location.origin}/wasm/thread.js`];
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => {
      if (!own.some((start) => address.startsWith(start))) throw new TypeError('Not a worker of this extension');
      return address;
    },
  });
}
