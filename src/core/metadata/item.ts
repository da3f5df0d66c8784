export const metadataCategories = [
  'place',
  'time',
  'device',
  'person',
  'history',
  'hidden-picture',
  'provenance',
  'leftover',
  'other',
] as const;
export type MetadataCategory = (typeof metadataCategories)[number];

/** One thing that was hidden in the file, in plain text (no control or bidi characters, cut to a sensible length). */
export interface MetadataItem {
  readonly category: MetadataCategory;
  /** A stable technical name: `GPSPosition`, `DateTimeOriginal`, `Model`, `EmbeddedThumbnail` … */
  readonly key: string;
  readonly value: string;
  /** Where in the file: `JPEG APP1 Exif`. */
  readonly where: string;
}
