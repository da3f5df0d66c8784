import { browser } from 'wxt/browser';
import type { PageMarks } from '../core/sites/recognise-software';

/** Runs in the page. Reads the document; asks the network for nothing. */
function readMarks(wanted: readonly string[]): PageMarks {
  const content = (selector: string): string | null =>
    document.querySelector(selector)?.getAttribute('content') ?? null;
  return {
    generator: content('meta[name="generator" i]'),
    applicationName: content('meta[name="application-name" i]') ?? content('meta[property="og:platform"]'),
    selectors: wanted.filter((selector) => document.querySelector(selector) !== null),
  };
}

export interface PageHere {
  readonly host: string;
  readonly marks: PageMarks | null;
}

/**
 * The page in the current tab, for the popup: the click on the toolbar button lets this extension see it, this once. null
 * where there is no page of the web, or the browser does not let anybody in.
 */
export async function pageHere(selectors: readonly string[]): Promise<PageHere | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const address = tab?.url;
  if (tab?.id === undefined || address === undefined || !/^https?:/u.test(address)) return null;
  const host = new URL(address).hostname;
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: readMarks,
      args: [[...selectors]],
    });
    return { host, marks: answer?.result ?? null };
  } catch {
    return null;
  }
}
