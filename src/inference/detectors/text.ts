import type { Detection, RegionNorm } from '../../core/findings/finding';
import type { Kind } from '../../core/findings/kinds';
import type { Detector } from '../detector';
import { pixelsOf } from '../picture';
import { loadLetterNetworks } from '../pp-ocr/letter-networks';
import { readLines } from '../pp-ocr/read-lines';
import { textOfLines } from '../pp-ocr/text-of-lines';
import { textRules } from '../thresholds';

/** Patterns on these are taken for lines of text. */
const fabricKinds: readonly Kind[] = ['bedding', 'curtain', 'seating'];

/** Text in any direction, found by DB and read by PP-OCRv4; see models/text-lines/README.md. */
export const text: Detector = {
  id: 'text',
  kinds: ['text'],
  sidePx: 4096,
  async load(runtime, signal) {
    const lines = await runtime.loadModel('text-lines', signal);
    const letters = await loadLetterNetworks(runtime, signal);
    return {
      async detect(picture, running, seen = []): Promise<readonly Detection[]> {
        running.throwIfAborted();
        const pixels = pixelsOf(picture);
        const read = await readLines({ lines, letters }, pixels, running, textRules.minFound);
        const { width, height } = pixels;
        return textOfLines(read, { width, height, fabrics: fabricsOf(seen) }, textRules);
      },
      dispose() {
        lines.dispose();
        letters.dispose();
      },
    };
  },
};

function fabricsOf(seen: readonly Detection[]): RegionNorm[] {
  return seen.flatMap(({ kind, region }) => (region && fabricKinds.includes(kind) ? [region] : []));
}
