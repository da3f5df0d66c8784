import type { Detection } from '../../core/findings/finding';
import { isKind } from '../../core/findings/kinds';
import type { Detector } from '../detector';
import { letterbox } from '../letterbox';
import { loadTogether } from '../load-together';
import { pixelsOf, type Pixels } from '../picture';
import { lookOf } from '../scene/appearance';
import { inputSizeFor } from '../scene/input-size';
import { join, type Candidate } from '../scene/join';
import { lookAt, type SceneLook } from '../scene/look';
import { toldOf } from '../scene/told';
import { windowViews } from '../scene/window-view';
import { distinctiveFrom, sceneScores, seldomFound, type SceneScores } from '../thresholds';
import { wholeOf } from '../tiles';

/** Background details, people and vehicles: CenterNet trained on COCO, and our head on its features. */
export const scene = sceneAbove(sceneScores);

/** The same with other lowest scores. */
export function sceneAbove(scores: SceneScores): Detector {
  return {
    id: 'scene',
    kinds: Object.keys(scores.together)
      .filter(isKind)
      .filter((kind) => !seldomFound.includes(kind)),
    lane: 'seeing',
    async load(runtime, signal) {
      const [backbone, head] = await loadTogether(
        () => runtime.loadModel('centernet-coco', signal),
        () => runtime.loadModel('scene', signal),
      );
      return {
        async detect(picture, running) {
          running.throwIfAborted();
          const pixels = pixelsOf(picture);
          const placement = letterbox(wholeOf(pixels), inputSizeFor(pixels));
          const look = await lookAt({ backbone, head }, pixels, placement);
          return detections(look, pixels, scores);
        },
        dispose() {
          backbone.dispose();
          head.dispose();
        },
      };
    },
  };
}

/** What both networks saw that is told, how distinctive it looks, and the views from windows. */
function detections(look: SceneLook, pixels: Pixels, scores: SceneScores): Detection[] {
  const found = toldOf(join(look.scene, look.coco), scores).map((one) => describe(one, look, pixels));
  return scores.together.window_view === undefined ? found : [...found, ...windowViews(found, look.maps)];
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
