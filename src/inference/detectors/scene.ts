import type { Detection } from '../../core/findings/finding';
import { isKind } from '../../core/findings/kinds';
import type { Detector } from '../detector';
import { letterbox } from '../letterbox';
import { pixelsOf, type Pixels } from '../picture';
import { lookOf } from '../scene/appearance';
import { inputSizeFor } from '../scene/input-size';
import { join, type Candidate } from '../scene/join';
import { lookAt, type SceneLook } from '../scene/look';
import { windowViews } from '../scene/window-view';
import { cocoMinScores, distinctiveFrom, sceneMinScores, seldomFound, type MinScores } from '../thresholds';
import { wholeOf } from '../tiles';

/** Background details, people and vehicles: CenterNet trained on COCO, and our head on its features. */
export const scene = sceneAbove(sceneMinScores, cocoMinScores);

/** The same with other lowest scores; a kind that has none is not reported. */
export function sceneAbove(minScores: MinScores, cocoScores: MinScores = {}): Detector {
  return {
    id: 'scene',
    kinds: Object.keys(minScores)
      .filter(isKind)
      .filter((kind) => !seldomFound.includes(kind)),
    lane: 'seeing',
    async load(runtime, signal) {
      const [backbone, head] = [
        await runtime.loadModel('centernet-coco', signal),
        await runtime.loadModel('scene', signal),
      ];
      return {
        async detect(picture, running) {
          running.throwIfAborted();
          const pixels = pixelsOf(picture);
          const placement = letterbox(wholeOf(pixels), inputSizeFor(pixels));
          const look = await lookAt({ backbone, head }, pixels, placement);
          return detections(look, pixels, minScores, cocoScores);
        },
        dispose() {
          backbone.dispose();
          head.dispose();
        },
      };
    },
  };
}

/** What both networks saw that is strong enough, how distinctive it looks, and the views from windows. */
function detections(look: SceneLook, pixels: Pixels, minScores: MinScores, cocoScores: MinScores): Detection[] {
  const enough = ({ class: kind, score, coco }: Candidate) =>
    minScores[kind] !== undefined && (score >= minScores[kind] || coco >= (cocoScores[kind] ?? Infinity));
  const found = join(look.scene, look.coco)
    .filter(enough)
    .map((one) => describe(one, look, pixels));
  return minScores.window_view === undefined ? found : [...found, ...windowViews(found, look.maps)];
}

function describe({ class: kind, score, region }: Candidate, { maps, looks }: SceneLook, pixels: Pixels): Detection {
  const outline = maps.outline(kind, region);
  const where = { kind, score, region, ...(outline && { outline }) };
  const distinctness = looks.distinctness(kind, maps.shown(kind, region));
  if (distinctness === null) return where;
  const distinctive = distinctness >= (distinctiveFrom[kind] ?? Infinity);
  if (!distinctive) return { ...where, distinctive };
  const look = lookOf(pixels, region);
  return { ...where, distinctive, ...(look && { look }), share: maps.share(kind, region) };
}
