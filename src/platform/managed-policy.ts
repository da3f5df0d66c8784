import { browser } from 'wxt/browser';

/** What whoever manages the browser has set; empty when nothing is. Firefox refuses to answer then. Never rejects. */
export async function readManaged(): Promise<Readonly<Record<string, unknown>>> {
  return Promise.resolve()
    .then((): Promise<Record<string, unknown>> => browser.storage.managed.get(null))
    .catch(() => ({}));
}

/** Calls back when that changes. Firefox tells of no change: there it is read at each start. */
export function onManagedChange(use: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') use();
  });
}
