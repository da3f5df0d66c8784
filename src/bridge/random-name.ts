/** 36 hexadecimal digits that nobody can guess. `crypto.randomUUID` is missing in frames on sites without https. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(18)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
