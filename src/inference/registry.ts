import type { Detector } from './detector';
import { codes } from './detectors/codes';
import { detail } from './detectors/detail';
import { face } from './detectors/face';
import { plate } from './detectors/plate';
import { scene } from './detectors/scene';
import { text } from './detectors/text';

/** Every detector; those of one worker run in this order. */
export const detectors: readonly Detector[] = [scene, face, codes, text, plate, detail];
