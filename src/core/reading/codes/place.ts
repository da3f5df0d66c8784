import type { CodeContent } from './code-content';

/** A point on the map: `geo:48.2,16.3` (RFC 5870), or the coordinates in a link to a map. */
export const place: CodeContent = {
  id: 'place',
  read(payload) {
    const found =
      /^geo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)/iu.exec(payload) ??
      /^https?:\/\/[^\s]*\bmaps?\b[^\s]*?[@=](-?\d{1,2}\.\d{3,}),(-?\d{1,3}\.\d{3,})/iu.exec(payload);
    return found ? [{ sort: 'coordinates', text: `${found[1] ?? ''}, ${found[2] ?? ''}` }] : null;
  },
};
