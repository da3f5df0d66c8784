import type { Kind } from '../../core/findings/kinds';
import { area, insideShare } from '../../core/findings/region';
import { iou } from '../nms';
import type { SceneScores } from '../thresholds';
import type { Candidate } from './join';

/** Boxes of a kind that overlap more than this (IoU) are about the same thing … */
const usualMaxIou = 0.4;
/** … writing, of which boxes say less well where it ends, from here on … */
const maxIouOf: Readonly<Partial<Record<Kind, number>>> = { text: 0.3 };
/** … and so is one of which this much lies in a surer one … */
const mostlyInside = 0.5;
/** … that is not more than this many times as large: a part of it. */
const timesAsLarge = 9;
/** Of these one often stands in front of another, and is another one: only what `join` suppresses is the same. */
const inFrontOfEachOther: readonly Kind[] = ['person', 'vehicle'];

/**
 * Which of the things that may have been seen, surest first, are told. A photo shows a kind when one of them is sure
 * enough; others of that kind then need less, as points of an edge do in Canny's hysteresis ("A computational approach to
 * edge detection", 1986). Each thing is told once, where it was seen most surely.
 */
export function toldOf(candidates: readonly Candidate[], { together, coco, beside }: SceneScores): Candidate[] {
  const isSure = ({ class: kind, score, coco: own }: Candidate): boolean =>
    together[kind] !== undefined && (score >= together[kind] || own >= (coco[kind] ?? Infinity));
  const shown = new Set(candidates.filter(isSure).map((one) => one.class));
  const told: Candidate[] = [];
  for (const one of candidates) {
    if (!shown.has(one.class) || (!isSure(one) && one.score < (beside[one.class] ?? Infinity))) continue;
    if (!told.some((surer) => isSameThing(one, surer))) told.push(one);
  }
  return told;
}

function isSameThing(one: Candidate, surer: Candidate): boolean {
  if (one.class !== surer.class || inFrontOfEachOther.includes(one.class)) return false;
  const isPart =
    insideShare(one.region, surer.region) >= mostlyInside && area(surer.region) <= timesAsLarge * area(one.region);
  return isPart || iou(one.region, surer.region) > (maxIouOf[one.class] ?? usualMaxIou);
}
