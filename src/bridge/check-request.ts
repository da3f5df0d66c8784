/** What the full check is asked to look at when it opens: the pictures of a page in another tab, or one of them. */
export interface CheckRequest {
  readonly tabId: number;
  /** 0 is the page itself. */
  readonly frameId: number;
  /** The address of the one picture; null for all of the page. */
  readonly address: string | null;
}

/** As the fragment of the page's address: a fragment is never sent anywhere. */
export function checkFragment({ tabId, frameId, address }: CheckRequest): string {
  const fields = new URLSearchParams({ tab: String(tabId), frame: String(frameId) });
  if (address !== null) fields.set('picture', address);
  return `#${fields.toString()}`;
}

/** null when the page was opened by itself. */
export function parseCheckFragment(fragment: string): CheckRequest | null {
  const fields = new URLSearchParams(fragment.replace(/^#/u, ''));
  const tabId = numberIn(fields.get('tab'));
  const frameId = numberIn(fields.get('frame'));
  return tabId === null || frameId === null ? null : { tabId, frameId, address: fields.get('picture') };
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}
