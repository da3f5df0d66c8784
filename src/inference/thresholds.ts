import looks from '../../models/scene/looks.json';
import minScores from '../../models/scene/min-scores.json';
import type { Kind } from '../core/findings/kinds';

/** Lowest score at which a box of a kind becomes a detection. */
export type MinScores = Readonly<Partial<Record<Kind, number>>>;

/** Lowest scores of what the scene networks see. */
export interface SceneScores {
  /** At which a photo shows a kind, of both networks together. A kind that is not there is not told. */
  readonly together: MinScores;
  /** CenterNet's own scores that are enough even where the head does not agree. */
  readonly coco: MinScores;
  /** At which something else of a kind is told where the photo shows that kind. */
  readonly beside: MinScores;
}

/**
 * Chosen by models/scene/training/choose.py on labelled photos: which photos show a kind by how many of the flagged ones
 * do, the rest for high recall of clear objects. What is seen through a window is as sure as the window and what is in it.
 */
export const sceneScores: SceneScores = {
  together: { ...minScores.together, window_view: 0 },
  coco: minScores.coco,
  beside: minScores.beside,
};

/** Kinds of which less than half is found: what is found is told, but nobody is told that they were looked for. */
export const seldomFound: readonly string[] = minScores.seldom;

/**
 * From here a bed, curtain, rug or seat counts as one that could be matched by its looks, as learned with it by
 * models/scene/training/looks.py: most of the distinctive ones are called so, since the reverse does less harm.
 */
export const distinctiveFrom: MinScores = looks.from;

/** Lowest scores of a face: where somebody surely seen would have the head, or anybody; lower down on a person; where nobody was seen. */
export interface FaceMinScores {
  readonly onSureHead: number;
  readonly onHead: number;
  readonly onBody: number;
  readonly anywhere: number;
}

/**
 * A face where a person was seen needs less of a score than one out of nowhere: together they find more, at the same
 * precision, than one threshold for all. Chosen as above, for nine of ten photos right.
 */
export const faceMinScores: FaceMinScores = { onSureHead: 0.4, onHead: 0.55, onBody: 0.72, anywhere: 0.87 };

/** When a line that could not be read, or that there was no time to read, is text. Heights are shares of the picture's. */
export interface UnreadRules {
  /** How surely it must be found, 0..1. */
  readonly foundFrom: number;
  readonly minHeightNorm: number;
  /** How surely a thing that bears text must be seen where it is, 0..1. */
  readonly onPlaceFrom: number;
}

/** When a line that was found is text. Scores are 0..1: how surely it was found, and how surely it was read. */
export interface TextRules {
  /** Lines found less surely are left out. */
  readonly minFound: number;
  /** When a line that could not be read counts all the same. */
  readonly unread: UnreadRules;
  /**
   * How sure the reading of one letter, of two, of three, of more must be: texture (fabric, railings, book edges) reads
   * as single letters, seldom as words.
   */
  readonly legible: readonly [one: number, two: number, three: number, more: number];
  /** A line that reads less well than this … */
  readonly readsWell: number;
  /** … must have been found this surely. */
  readonly foundSurely: number;
  /** Chinese characters are what the network makes of texture: they need more. */
  readonly legibleOtherScript: number;
}

/** As measured in models/text-lines/README.md and models/text-places/README.md. */
export const textRules: TextRules = {
  minFound: 0.6,
  unread: { foundFrom: 0.9, minHeightNorm: 0.012, onPlaceFrom: 0.35 },
  legible: [0.95, 0.9, 0.75, 0.4],
  readsWell: 0.75,
  foundSurely: 0.9,
  legibleOtherScript: 0.85,
};

/** When a line on a close-up of a vehicle, which lies and reads as a plate does, is one. Both 0..1. */
export const plateRules = {
  /** How surely the line must be found. */
  minFound: 0.6,
  /** How surely it must be read. */
  minRead: 0.5,
} as const;
