/**
 * Match patterns as this extension uses them: `*://*.example.org/*`, `https://a.org/*`, and the one for everywhere
 * (developer.chrome.com/docs/extensions/develop/concepts/match-patterns). Schemes, ports and paths play no part here.
 */

/** The host of a pattern: `*.example.org`, `a.org`, `*`; empty for what is no pattern. */
export function hostOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1] ?? (pattern === '<all_urls>' ? '*' : '');
}

/** Whether a pattern takes in every page of a host name. */
function takesIn(pattern: string, hostname: string): boolean {
  const host = hostOf(pattern);
  if (host === '*') return true;
  if (!host.startsWith('*.')) return host !== '' && hostname === host;
  const domain = host.slice(2);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

/** Whether an address of the web is on one of these patterns. */
export function isOn(patterns: readonly string[], address: string | null | undefined): boolean {
  if (address == null || !URL.canParse(address)) return false;
  const { hostname, protocol } = new URL(address);
  return protocol.startsWith('http') && patterns.some((pattern) => takesIn(pattern, hostname));
}

/** Whether everything that a pattern takes in is taken in by one of the others. */
export function isWithin(pattern: string, others: readonly string[]): boolean {
  const host = hostOf(pattern);
  return others.some((other) => {
    if (hostOf(other) === '*' || hostOf(other) === host) return true;
    return host !== '*' && hostOf(other).startsWith('*.') && takesIn(other, host.replace(/^\*\./u, ''));
  });
}

export const everywhere = '*://*/*';
