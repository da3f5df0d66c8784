/** What can be known about a picked file in the same tick, before reading a byte. */
export interface FileLabel {
  readonly name: string;
  /** The browser's guess at the MIME type, from the name. */
  readonly type: string;
}

const pictureExtension =
  /\.(jpe?g|jpe|jfif|pjp(eg)?|png|apng|webp|gif|hei[cf]s?|hif|avifs?|tiff?|svgz?|jxl|bmp|dib|ico|cur|jp2|j2k|jpx|psd|dng|cr[23w]|nef|nrw|arw|sr[2fw]|raf|orf|rw2|pef|3fr|iiq|x3f|mpo)$/i;

/** Types that say nothing about the content. */
const sayNothing = new Set(['', 'application/octet-stream', 'application/x-unknown', 'binary/octet-stream']);

/** Extensions that plainly say "no picture" when the browser knows no type for them. */
const plainlyOther =
  /\.(txt|md|csv|json|xml|html?|css|js|ts|zip|7z|rar|gz|tar|pdf|docx?|xlsx?|pptx?|odt|mp[34]|m4[av]|mov|mkv|webm|avi|wav|ogg|flac)$/i;

/**
 * Whether a file may be a picture, judged by name and type alone: yes when either says picture, and yes when neither
 * says anything. The content decides later; holding too much costs a moment, holding too little costs the user.
 */
export function mayBePicture({ name, type }: FileLabel): boolean {
  const mime = type.toLowerCase().split(';')[0]?.trim() ?? '';
  if (mime.startsWith('image/') || pictureExtension.test(name)) return true;
  return sayNothing.has(mime) && !plainlyOther.test(name);
}

/** A pick is held whole when any of its files may be a picture, so that order and grouping stay. */
export function shouldHold(files: readonly FileLabel[]): boolean {
  return files.some(mayBePicture);
}

/** Whether name or type claims that the file is a picture. */
export function claimsPicture({ name, type }: FileLabel): boolean {
  return type.toLowerCase().startsWith('image/') || pictureExtension.test(name);
}
