import type { CleanAnswer, CleanCalls } from '../../bridge/clean-calls';
import type { StripOutcome } from '../../core/formats/strip';
import { strip } from '../../core/formats/strip';
import { readMetadata } from '../../core/metadata/read';
import type { PlaceNames } from '../../core/metadata/read-town';

/** Exif orientations 5 to 8 stand on their side (Exif 3.0, tag 0x0112). */
function isSideways({ orientation }: StripOutcome): boolean {
  return orientation >= 5;
}

function toAnswer(outcome: StripOutcome): CleanAnswer {
  const { status, reason, format, mime, extension, frames, bytes, bytesBefore, bytesAfter } = outcome;
  const sideways = isSideways(outcome);
  return {
    status,
    reason,
    format,
    mime,
    extension,
    frames,
    bytesBefore,
    bytesAfter,
    widthPx: sideways ? outcome.heightPx : outcome.widthPx,
    heightPx: sideways ? outcome.widthPx : outcome.heightPx,
    // The bytes were made here and are shared with nobody.
    cleaned: bytes ? new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime ?? '' }) : null,
  };
}

/** The cleaning worker's side of its calls. */
export function cleanCalls(places: PlaceNames): CleanCalls {
  let last: StripOutcome | null = null;
  return {
    clean: async (file) => {
      last = strip(new Uint8Array(await file.arrayBuffer()));
      return toAnswer(last);
    },
    readMetadata: async (file) => (last ? [...(await readMetadata(last, file, places))] : []),
  };
}
