import { concat } from '../../bytes/concat';
import { ByteReader } from '../../bytes/reader';
import { latin1 } from '../../bytes/text';

const GUID_LENGTH = 32;

/**
 * Joins the parts of extended XMP (XMP specification part 3, 1.1.3.1), grouped by GUID and sorted by offset. `payloads`
 * are what follows the identifier. Parts that overlap or are missing do not matter: this is only for reading.
 */
export function joinExtendedXmp(payloads: readonly Uint8Array[]): Uint8Array[] {
  const groups = new Map<string, { offset: number; data: Uint8Array }[]>();
  for (const payload of payloads) {
    const reader = new ByteReader(payload);
    const guid = latin1(reader.take(GUID_LENGTH));
    reader.skip(4);
    const offset = reader.u32();
    if (reader.overrun) continue;
    groups.set(guid, [...(groups.get(guid) ?? []), { offset, data: reader.take(reader.left) }]);
  }
  return [...groups.values()].map((parts) => concat(parts.sort((a, b) => a.offset - b.offset).map(({ data }) => data)));
}
