import type { Site } from './site';

/** Whether an address is on one of a site's pages, by its match patterns (`*://*.example.org/*`, `https://a.org/*`). */
function isOn(site: Site, address: URL): boolean {
  return site.matches.some((pattern) => {
    const host = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1] ?? '';
    if (!host.startsWith('*.')) return address.hostname === host;
    const domain = host.slice(2);
    return address.hostname === domain || address.hostname.endsWith(`.${domain}`);
  });
}

/** The site that a page belongs to; null when it is none of them. */
export function siteOf(sites: readonly Site[], pageUrl: string | null): Site | null {
  if (pageUrl === null || !URL.canParse(pageUrl)) return null;
  const address = new URL(pageUrl);
  return sites.find((site) => isOn(site, address)) ?? null;
}
