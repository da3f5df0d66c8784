/**
 * The host name in an address as a person types it: `forum.example.org`, `https://forum.example.org/topic/1`, with or
 * without a port. null for what is none: one word, a scheme that is not of the web.
 */
export function hostOfTyped(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return hostname.includes('.') && !hostname.startsWith('.') && !hostname.endsWith('.') ? hostname : null;
}
