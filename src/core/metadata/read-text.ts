import { categoryOf } from './categories';
import { decodeText } from './decode-text';
import { tellsNothing } from './dull-tags';
import type { ItemList } from './item-list';
import type { MetadataCategory } from './item';

/** Comments by which programs sign the files they write. */
const SIGNATURE =
  /^(creator:|created (with|by)|lead technologies|file (source|written)|intel\(r\)|optimized|handmade|compressed|software|gimp|adobe|gd-jpeg|ffmpeg|lavc|processed by|exif_jpeg|paint|gifbuilder|gifsicle|ezgif|www\.|https?:)/i;
/** Settings that picture generators write down, whatever the field is called. */
const GENERATOR =
  /\b(Steps: \d+, Sampler|negative prompt:|"class_type"|stable.?diffusion|midjourney|dall-?e|comfyui)\b/i;

/** ImageMagick copies Exif into PNG text fields, under the names of the tags. */
const COPIED_EXIF = 'exif:';

/** Reads a comment or text field. */
export function readText(bytes: Uint8Array, where: string, list: ItemList, label: string): void {
  if (label.startsWith(COPIED_EXIF) && tellsNothing(label.slice(COPIED_EXIF.length))) return;
  const text = decodeText(bytes);
  list.add(categoryOfText(label, text), label, text, where);
}

function categoryOfText(label: string, text: string): MetadataCategory {
  if (GENERATOR.test(text)) return 'provenance';
  if (label === 'Comment') return SIGNATURE.test(text) ? 'history' : 'other';
  return categoryOf(label.startsWith(COPIED_EXIF) ? label.slice(COPIED_EXIF.length) : label);
}
