import type { TextSort } from './text-sort';

/** Marks that agencies and apps put over a photo: they say who published it, not where it was taken. */
const words =
  /©|\(c\)\s|copyright|\b(?:getty|shutterstock|alamy|istock|adobe stock|dreamstime|depositphotos|123rf|unsplash|pexels|flickr|shot on|tiktok|capcut)\b/iu;

export const caption: TextSort = { sort: 'caption', find: (line) => (words.test(line) ? line : null) };
