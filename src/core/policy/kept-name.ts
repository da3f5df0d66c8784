/**
 * The name that the user's file has, with the extension that its bytes have now: `IMG_2481.HEIC` as a JPEG is
 * `IMG_2481.jpg`. Only for who chose so: such names carry a date, a counter, a model or a person.
 * @param extension without the dot; null leaves the name as it is
 */
export function keptName(original: string, extension: string | null): string {
  if (extension === null) return original;
  const own = /\.([^.]+)$/u.exec(original)?.[1]?.toLowerCase();
  if (own !== undefined && sameAs(own) === sameAs(extension)) return original;
  return `${original.replace(/\.[^.]+$/u, '')}.${extension}`;
}

/** Extensions that mean the same. */
function sameAs(extension: string): string {
  return { jpeg: 'jpg', jpe: 'jpg', tif: 'tiff', heif: 'heic' }[extension] ?? extension;
}
