import type { Detector } from './detector';
import { centernetCoco } from './detectors/centernet-coco';
import { codes } from './detectors/codes';
import { face } from './detectors/face';

/** Every detector, in the order they run. */
export const detectors: readonly Detector[] = [centernetCoco, face, codes];
