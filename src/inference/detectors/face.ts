import { faceBoxes, type FaceBox } from '../blazeface/boxes';
import type { Detector } from '../detector';
import { letterbox } from '../letterbox';
import { suppress } from '../nms';
import { pixelsOf } from '../picture';
import { faceMinScores } from '../thresholds';
import { tiles, wholeOf } from '../tiles';

/** Boxes that overlap more than this are the same face. */
const maxIou = 0.3;
/** Besides the whole picture, it is searched in tiles: a face must be about a tenth of what the network is shown. */
const passes = [{ perSide: 2, overlap: 0.25 }] as const;

/** Faces, by BlazeFace; see its model card. */
export const face = faceAbove(faceMinScores.face);

/** The same with another lowest score. */
export function faceAbove(minScore: number): Detector {
  return {
    id: 'face',
    kinds: ['face'],
    async load(runtime, signal) {
      const model = await runtime.loadModel('face', signal);
      return {
        async detect(picture, running) {
          const pixels = pixelsOf(picture);
          const parts = [wholeOf(pixels), ...passes.flatMap((pass) => tiles(pixels, pass.perSide, pass.overlap))];
          const boxes: FaceBox[] = [];
          for (const part of parts) {
            running.throwIfAborted();
            boxes.push(...(await faceBoxes(model, pixels, (sidePx) => letterbox(part, sidePx))));
          }
          const faces = suppress(
            boxes.filter(({ score }) => score >= minScore),
            maxIou,
          );
          return faces.map(({ score, region }) => ({ kind: 'face', score, region }));
        },
        dispose() {
          model.dispose();
        },
      };
    },
  };
}
