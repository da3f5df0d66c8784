import { decodeText } from './decode-text';
import { iptcDatasets } from './iptc-datasets';
import type { ItemList } from './item-list';
import type { MetadataCategory } from './item';

/** The datasets of record 2 that say something about somebody (IPTC IIM 4.2, chapter 6). */
const datasets: ReadonlyMap<number, readonly [MetadataCategory, string]> = new Map([
  [5, ['other', 'ObjectName']],
  [25, ['other', 'Keywords']],
  [26, ['place', 'ContentLocationCode']],
  [27, ['place', 'ContentLocationName']],
  [55, ['time', 'DateCreated']],
  [60, ['time', 'TimeCreated']],
  [62, ['time', 'DigitalCreationDate']],
  [63, ['time', 'DigitalCreationTime']],
  [65, ['history', 'OriginatingProgram']],
  [80, ['person', 'By-line']],
  [85, ['person', 'By-lineTitle']],
  [90, ['place', 'City']],
  [92, ['place', 'Sub-location']],
  [95, ['place', 'Province-State']],
  [100, ['place', 'CountryCode']],
  [101, ['place', 'Country']],
  [103, ['history', 'OriginalTransmissionReference']],
  [105, ['other', 'Headline']],
  [110, ['person', 'Credit']],
  [115, ['person', 'Source']],
  [116, ['person', 'CopyrightNotice']],
  [118, ['person', 'Contact']],
  [120, ['other', 'Caption']],
  [122, ['person', 'Writer-Editor']],
]);

/** Reads IPTC datasets. Our own reader, because exifr reads them only inside a JPEG file. */
export function readIptc(bytes: Uint8Array, where: string, list: ItemList): void {
  for (const { record, number, value } of iptcDatasets(bytes)) {
    const known = record === 2 ? datasets.get(number) : undefined;
    if (known) list.add(known[0], known[1], decodeText(value), where);
  }
}
