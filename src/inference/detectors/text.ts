import type { Detection } from '../../core/findings/finding';
import type { Detector } from '../detector';
import { pixelsOf } from '../picture';
import { readPicture } from '../pp-ocr/read-picture';

/** Text in any direction, found by DB and read by PP-OCRv4; see models/text-lines/README.md. */
export const text: Detector = {
  id: 'text',
  kinds: ['text'],
  sidePx: 4096,
  async load(runtime, signal) {
    const lines = await runtime.loadModel('text-lines', signal);
    const letters = await runtime.loadModel('text-letters', signal);
    const [keys] = await runtime.readFiles('text-characters', signal);
    // The last class is the space.
    const characters = [...new TextDecoder().decode(keys).trimEnd().split('\n'), ' '];
    return {
      async detect(picture, running): Promise<readonly Detection[]> {
        running.throwIfAborted();
        return readPicture({ lines, letters, characters }, pixelsOf(picture), running);
      },
      dispose() {
        lines.dispose();
        letters.dispose();
      },
    };
  },
};
