import type { Detection } from '../../core/findings/finding';
import { isKind } from '../../core/findings/kinds';
import { cocoBoxes, type CocoBox } from '../coco/boxes';
import { kindOfCocoClass } from '../coco/kinds';
import type { Detector } from '../detector';
import { letterbox } from '../letterbox';
import { suppress } from '../nms';
import { pixelsOf } from '../picture';
import { wholeOf } from '../tiles';
import { cocoMinScores, type MinScores } from '../thresholds';

/** Boxes of the same kind that overlap more than this are one thing. */
const maxIou = 0.5;

/** Beds, screens, seats, people, vehicles and a few more, by CenterNet trained on COCO; see its model card. */
export const centernetCoco = centernetCocoAbove(cocoMinScores);

/** The same with other lowest scores; a kind that has none is not reported. */
export function centernetCocoAbove(minScores: MinScores): Detector {
  return {
    id: 'centernet-coco',
    kinds: Object.keys(minScores).filter(isKind),
    async load(runtime, signal) {
      const model = await runtime.loadModel('centernet-coco', signal);
      return {
        async detect(picture, running) {
          running.throwIfAborted();
          const pixels = pixelsOf(picture);
          const boxes = await cocoBoxes(model, pixels, (sidePx) => letterbox(wholeOf(pixels), sidePx));
          return detections(boxes, minScores);
        },
        dispose() {
          model.dispose();
        },
      };
    },
  };
}

/** COCO's boxes under our kinds, without weak and doubled ones. */
export function detections(boxes: readonly CocoBox[], minScores: MinScores): Detection[] {
  const wanted = boxes.flatMap(({ class: label, score, region }) => {
    const kind = kindOfCocoClass[label];
    return kind && score >= (minScores[kind] ?? Infinity) ? [{ class: kind, kind, score, region }] : [];
  });
  return suppress(wanted, maxIou).map(({ kind, score, region }) => ({ kind, score, region }));
}
