import type { ItemList } from './item-list';
import type { MetadataCategory } from './item';

const WHERE = 'file name';

/** Patterns in names that cameras, phones and apps give to pictures, and what each gives away. */
const patterns: readonly (readonly [MetadataCategory, string, RegExp])[] = [
  [
    'time',
    'FileNameDate',
    /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:[-_ T.a-z]{0,4}([01]\d|2[0-3])[-_.:h]?([0-5]\d)[-_.:m]?([0-5]\d)?)?(?!\d{6})/i,
  ],
  ['time', 'FileNameDate', /(?<!\d)1[5-9]\d{8}(?:\d{3})?(?!\d)/],
  [
    'device',
    'FileNameDevice',
    /^(PXL_|DJI_|GOPR|GOPRO|GX\d{6}|SAM_|DSC[NF_]|DSC0|IMG_E?\d{4}(?!\d)|Pixel|iPhone|Galaxy|SM-[A-Z]\d+|P\d{7}|MVIMG_|HUAWEI|Xiaomi|OnePlus)/i,
  ],
  [
    'history',
    'FileNameApp',
    /(WhatsApp|Snapchat|signal-|telegram|FB_IMG|received_|Screen ?shot|Screenshot|Capture d.écran|Bildschirmfoto|com\.[a-z]+\.[a-z.]+|photo_\d{4})/i,
  ],
  ['person', 'FileNameContact', /[\w.+-]+@[\w-]+\.[a-z]{2,}|(?<!\d)\+\d{9,14}(?!\d)/i],
  ['person', 'FileNameOwner', /\b([\p{Lu}][\p{L}]{1,20})['’]s\b/u],
  ['place', 'FileNamePosition', /-?\d{1,2}\.\d{4,}[,_ ]+-?\d{1,3}\.\d{4,}/],
];

/** Says what the name and the time of the file itself give away; both would be sent along with an upload. */
export function readFile(file: { readonly name: string; readonly lastModified: number }, list: ItemList): void {
  const told = new Set<string>();
  for (const [category, key, pattern] of patterns) {
    const match = pattern.exec(file.name);
    if (!match || told.has(key)) continue;
    told.add(key);
    list.add(category, key, match[0], WHERE);
  }
  if (file.lastModified > 0 && file.lastModified < MAX_DATE) {
    list.add('time', 'LastModified', new Date(file.lastModified).toISOString(), 'file');
  }
}

/** The last moment a Date can hold. */
const MAX_DATE = 8.64e15;
