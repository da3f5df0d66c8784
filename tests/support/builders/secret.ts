/** A text no picture holds by chance, to be looked for in what comes out. */
export function secret(name: string): string {
  return `PLANTED-${name}-7f3a91`;
}

/** Whether a text is anywhere in a file, as Latin-1 or UTF-16. */
export function contains(bytes: Uint8Array, text: string): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = Buffer.from(text, 'utf16le');
  return [Buffer.from(text, 'latin1'), little, Buffer.from(little).swap16()].some((needle) => file.includes(needle));
}
