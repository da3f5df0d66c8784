/**
 * The bytes of a data: URL (RFC 2397) with its type. By hand: the policy of the extension's pages lets nothing be
 * fetched that is not their own. Throws for what is no such URL.
 */
export function blobOfDataUrl(url: string): Blob {
  const comma = url.indexOf(',');
  if (!url.startsWith('data:') || comma < 0) throw new Error('Not a data: URL');
  const [type = '', ...parameters] = url.slice('data:'.length, comma).split(';');
  const data = url.slice(comma + 1);
  if (!parameters.includes('base64')) return new Blob([decodeURIComponent(data)], { type });
  const binary = atob(data.includes('%') ? decodeURIComponent(data) : data);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return new Blob([bytes], { type });
}
