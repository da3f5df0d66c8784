/** What the canvas of both browsers can write. */
export type EncodableMime = 'image/jpeg' | 'image/png' | 'image/webp';

/** Formats a canvas cannot write, and the one that keeps most of what they can do (transparency, sharp edges). */
const substitutes: Readonly<Partial<Record<string, EncodableMime>>> = {
  'image/gif': 'image/png',
  'image/bmp': 'image/png',
  'image/x-icon': 'image/png',
  'image/vnd.microsoft.icon': 'image/png',
  'image/svg+xml': 'image/png',
  'image/avif': 'image/webp',
  'image/jxl': 'image/webp',
};

/** The type to write a picture of type `mime` in: its own where the browser can, else the nearest, else JPEG. */
export function writtenAs(mime: string): EncodableMime {
  return isEncodable(mime) ? mime : (substitutes[mime] ?? 'image/jpeg');
}

export function isEncodable(mime: string): mime is EncodableMime {
  return mime === 'image/jpeg' || mime === 'image/png' || mime === 'image/webp';
}
