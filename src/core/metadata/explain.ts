import type { SentenceKey } from '../strings/key';
import type { MetadataCategory, MetadataItem } from './item';

/** Kinds of data with a sentence of their own, by key; the first match wins. */
const byKey: readonly (readonly [RegExp, SentenceKey])[] = [
  [/^(GPSPosition|FileNamePosition)$/, 'metadata.why.position'],
  [/^LastModified$/, 'metadata.why.file-time'],
  [/^FileName/, 'metadata.why.file-name'],
  [/Serial/i, 'metadata.why.serial'],
  [/(Document|Instance|Unique)ID$/i, 'metadata.why.document-id'],
  [/^CopyDiffers$/, 'metadata.why.differing-copy'],
  [/GainMap$/, 'metadata.why.gain-map'],
  [/Thumbnail/i, 'metadata.why.thumbnail'],
  [/^(SecondPicture|APP2|EmbeddedPicture|hdrgm)/, 'metadata.why.second-picture'],
  [/Video|MotionPhoto/i, 'metadata.why.video'],
  [/^RestOfAnOlderPicture$/, 'metadata.why.older-picture'],
  [
    /^(DigitalSource|AI|parameters|prompt|negative_prompt|workflow|Dream|sd-metadata|invokeai|generation_data)/,
    'metadata.why.ai',
  ],
];

const byCategory: Readonly<Record<MetadataCategory, SentenceKey>> = {
  place: 'metadata.why.place',
  time: 'metadata.why.time',
  device: 'metadata.why.device',
  person: 'metadata.why.person',
  history: 'metadata.why.history',
  'hidden-picture': 'metadata.why.hidden-picture',
  provenance: 'metadata.why.provenance',
  leftover: 'metadata.why.leftover',
  other: 'metadata.why.other',
};

/** The sentence that says what somebody could do with this. */
export function explain({ category, key }: Pick<MetadataItem, 'category' | 'key'>): SentenceKey {
  return byKey.find(([pattern]) => pattern.test(key))?.[1] ?? byCategory[category];
}
