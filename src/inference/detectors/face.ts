import type { Detection, RegionNorm } from '../../core/findings/finding';
import { faceBoxes, type FaceBox } from '../blazeface/boxes';
import type { Detector } from '../detector';
import { suppress } from '../nms';
import { panoramaParts } from '../panorama';
import { pixelsOf } from '../picture';
import type { RectPx } from '../rect-px';
import { faceMinScores, type FaceMinScores } from '../thresholds';
import { tiles, wholeOf } from '../tiles';

/** Boxes that overlap more than this are the same face. */
const maxIou = 0.3;
/** Besides the whole picture, and each part of a panorama, it looks at 2 × 2 tiles: to be seen, a face must fill a tenth of what the network is shown. */
const tilesPerSide = 2;
const tileOverlap = 0.25;
/** How much of a person's height from the top down may be the middle of a face, for most … */
const headShare = 0.45;
/** … and for somebody lying, bent or cut off. Hands, cats and cups are there, too. */
const bodyShare = 0.6;
/** A person is surely one from this score on: a hand alone is seen as a person, too, and as a face then. */
const surelyPerson = 0.7;

/** Faces, by BlazeFace; see its model card. */
export const face = faceAbove(faceMinScores);

/** The same with other lowest scores; people are those whom the detectors before saw. */
export function faceAbove(minScores: FaceMinScores): Detector {
  return {
    id: 'face',
    kinds: ['face'],
    lane: 'seeing',
    after: ['scene'],
    async load(runtime, signal) {
      const model = await runtime.loadModel('face', signal);
      return {
        async detect(picture, running, seen = []) {
          const pixels = pixelsOf(picture);
          const boxes: FaceBox[] = [];
          for (const part of partsToLookAt(pixels)) {
            running.throwIfAborted();
            boxes.push(...(await faceBoxes(model, pixels, part)));
          }
          const people = seen.filter(({ kind }) => kind === 'person');
          return suppress(boxes, maxIou)
            .filter(({ score, region }) => score >= minScores[placeOf(region, people)])
            .map(({ score, region }) => ({ kind: 'face', score, region }));
        },
        dispose() {
          model.dispose();
        },
      };
    },
  };
}

function partsToLookAt(picture: { readonly width: number; readonly height: number }): RectPx[] {
  return [wholeOf(picture), ...panoramaParts(picture)].flatMap((part) => [
    part,
    ...tiles(part, tilesPerSide, tileOverlap),
  ]);
}

/** Where the middle of a region is on the people of `people`, the likeliest place for a face first. */
export function placeOf([x0, y0, x1, y1]: RegionNorm, people: readonly Detection[]): keyof FaceMinScores {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const isOn = (share: number, lowest = 0): boolean =>
    people.some(({ region, score }) => {
      if (!region || score < lowest) return false;
      const [left, top, right, bottom] = region;
      return left <= x && x <= right && top <= y && y <= top + share * (bottom - top);
    });
  if (isOn(headShare, surelyPerson)) return 'onSureHead';
  if (isOn(headShare)) return 'onHead';
  return isOn(bodyShare) ? 'onBody' : 'anywhere';
}
