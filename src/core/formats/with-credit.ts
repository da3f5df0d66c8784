import { sameBytes } from '../bytes/same';
import type { Credit } from '../exif/credit';
import { creditTiff } from '../exif/credit-tiff';
import type { FormatId } from './format';
import { formats } from './registry';
import { strip } from './strip';

/** Whether a file of this format can carry it. */
export function carriesCredit(format: FormatId | null): boolean {
  return formats.some((each) => each.id === format && each.withExif !== undefined);
}

/**
 * A cleaned file that says who made it and whose it is, in an Exif block written anew. null where it can't be proved that
 * nothing else was added: stripped once more, it must be the cleaned file byte for byte, and what is stripped then must
 * be that block alone.
 */
export function withCredit(cleaned: Uint8Array, credit: Credit): Uint8Array | null {
  const format = formats.find((candidate) => candidate.sniff(cleaned));
  const walked = format?.withExif && format.walk(cleaned);
  if (!format?.withExif || !walked?.ok) return null;
  const tiff = creditTiff(walked.value.orientation, credit);
  const made = format.withExif(cleaned, walked.value, tiff);
  const { bytes, removed, packets } = strip(made);
  const exif = packets.filter(({ kind }) => kind === 'exif');
  const [only] = exif;
  const isProved =
    bytes !== null &&
    sameBytes(bytes, cleaned) &&
    removed.length === 1 &&
    exif.length === 1 &&
    only !== undefined &&
    sameBytes(only.bytes, tiff);
  return isProved ? made : null;
}
