import type { CleanAnswer, CleanCalls } from '../../bridge/clean-calls';
import type { StripOutcome } from '../../core/formats/strip';
import { clearHiddenColour, findHiddenColour } from '../../core/formats/clear-hidden-colour';
import { strip } from '../../core/formats/strip';
import { carriesCredit, withCredit } from '../../core/formats/with-credit';
import { readCredit } from '../../core/metadata/read-credit';
import { readMetadata } from '../../core/metadata/read';
import type { Gazetteer } from '../../core/metadata/gazetteer';
import { readTowns } from '../../core/metadata/read-town';
import { smallCopies } from '../../core/metadata/small-copies';

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

/** The browser's own zlib compression. */
async function deflate(data: Uint8Array): Promise<Uint8Array> {
  const compressed = new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(compressed).arrayBuffer());
}

/** The cleaning worker's side of its calls. */
export function cleanCalls(loadGazetteer: () => Promise<Gazetteer>): CleanCalls {
  let last: StripOutcome | null = null;
  /** @throws Error in a worker that was started after that file: nothing of it is known here, which is not "nothing hidden" */
  const cleanedLast = (): StripOutcome => {
    if (!last) throw new Error('No file was cleaned in this worker');
    return last;
  };
  return {
    clean: async (file) => {
      last = strip(new Uint8Array(await file.arrayBuffer()));
      return toAnswer(last);
    },
    readMetadata: async (file) => [...(await readMetadata(cleanedLast(), file))],
    readTowns: ({ items, locale }) => readTowns(items, { locale, load: loadGazetteer }),
    smallCopies: () =>
      smallCopies(last?.packets ?? []).map(({ bytes, where }) => ({
        // A copy: the view is of the whole file.
        picture: new Blob([bytes.slice()], { type: 'image/jpeg' }),
        where,
      })),
    readCredit: () => (last && carriesCredit(last.format) ? readCredit(last.packets) : null),
    addCredit: async ({ cleaned, credit }) => {
      const made = withCredit(new Uint8Array(await cleaned.arrayBuffer()), credit);
      return made && new Blob([made as Uint8Array<ArrayBuffer>], { type: cleaned.type });
    },
    findHiddenColour: () => {
      const { bytes } = cleanedLast();
      return bytes && findHiddenColour(bytes);
    },
    clearHiddenColour: async (cleaned) => {
      const outcome = await clearHiddenColour(new Uint8Array(await cleaned.arrayBuffer()), deflate);
      return outcome && toAnswer(outcome);
    },
  };
}
