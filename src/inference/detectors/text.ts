import type { Detection, RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { Conclude, Detector } from '../detector';
import { loadTogether } from '../load-together';
import { pixelsOf, type Picture } from '../picture';
import { findText } from '../pp-ocr/find-text';
import { loadLetterNetworks } from '../pp-ocr/letter-networks';
import { readLines } from '../pp-ocr/read-lines';
import { textOfLines } from '../pp-ocr/text-of-lines';
import { textRules } from '../thresholds';

/** Patterns on these are taken for lines of text. */
const fabricKinds: readonly Kind[] = ['bedding', 'curtain', 'seating'];
/** What is seen less surely may be a shop front or a board: it takes no line away. */
const surelyFabric = 0.28;

/**
 * Text in any direction, found by DB and read by PP-OCRv4. What can't be read counts on things that bear text, found by a head
 * on DB's maps; see models/text-lines/README.md and models/text-places/README.md. The things themselves the scene detector tells.
 */
export const text: Detector = {
  id: 'text',
  kinds: ['text'],
  lane: 'reading',
  after: ['scene'],
  knowsLate: true,
  sidePx: 4096,
  async load(runtime, signal) {
    const [lines, places, letters] = await loadTogether(
      () => runtime.loadModel('text-lines', signal),
      () => runtime.loadModel('text-places', signal),
      () => loadLetterNetworks(runtime, signal),
    );
    const observe = async (picture: Picture, running: AbortSignal): Promise<Conclude> => {
      running.throwIfAborted();
      const pixels = pixelsOf(picture);
      const found = await findText({ lines, places }, pixels, running, textRules.minFound);
      const read = await readLines(letters, pixels, found.lines, running);
      const { width, height } = pixels;
      return (seen) => {
        const fabrics = fabricsOf(seen);
        return textOfLines(read, { width, height, fabrics, places: found.places }, textRules);
      };
    };
    return {
      observe,
      detect: async (picture, running, seen = []) => (await observe(picture, running))(seen),
      dispose() {
        lines.dispose();
        places.dispose();
        letters.dispose();
      },
    };
  },
};

function fabricsOf(seen: readonly Detection[]): RegionNorm[] {
  return seen.flatMap(({ kind, region, score }) =>
    region && score >= surelyFabric && fabricKinds.includes(kind) ? [region] : [],
  );
}
