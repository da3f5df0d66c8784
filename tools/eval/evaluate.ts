import type { Finding } from '../../src/core/findings/finding';
import { confusion, type Confusion } from './confusion';
import { distinctiveAccuracy, type DistinctiveAccuracy } from './distinctive';
import { evalGroups, evalKinds, optionalKinds, type EvalGroup } from './eval-kinds';
import { labelledViews } from './labelled-views';
import type { LabelledPhoto } from './labels';
import { tally, type Seen, type Tally } from './tally';
import { share, type Share } from './wilson';

/** A labelled photo and what the extension said about it. */
export interface Checked {
  readonly photo: LabelledPhoto;
  readonly findings: readonly Finding[];
  readonly verdict: 'pass' | 'review';
  readonly totalMs: number;
}

/** The numbers of one kind, or of a group of them. */
export interface KindRow {
  readonly kind: string;
  readonly clearFound: Share;
  readonly allFound: Share;
  readonly photoRecall: Share;
  readonly photoPrecision: Share;
  readonly boxesRight: Share;
}

export interface Evaluation {
  readonly photos: number;
  readonly kinds: readonly KindRow[];
  /** Kinds that were found but that the labels name nowhere: how many boxes. Whether they are right is not known. */
  readonly unlabelled: Readonly<Record<string, number>>;
  readonly distinctive: DistinctiveAccuracy;
  /** By risk as labelled: of so many photos, how many were stopped for the user to decide. */
  readonly stopped: Readonly<Record<string, Share>>;
  /** Of the photos of risk 0, how many got a finding of high severity. */
  readonly highOnNothing: Share;
  readonly confusion: Confusion;
  readonly medianMs: number;
}

/** All numbers of a run. Kinds nobody labelled and nobody found are left out. */
export function evaluate(checked: readonly Checked[]): Evaluation {
  const seen: Seen[] = checked.map(({ photo: { objects }, findings }) => ({
    objects: [...objects, ...labelledViews(objects)],
    detections: findings,
  }));
  const labelled = new Set(seen.flatMap(({ objects }) => objects.map(({ kind }) => kind)));
  const countedKinds = evalKinds.filter(({ kind }) => labelled.has(kind) || !optionalKinds.includes(kind));
  const rows = [
    ...countedKinds.map(({ kind, alsoAnswers }) =>
      rowOf(
        kind,
        tally(kind, seen, () => true, alsoAnswers),
      ),
    ),
    ...evalGroups.map((group) =>
      rowOf(
        group.name,
        tally(group.kinds[0], asGroup(seen, group), () => true),
      ),
    ),
  ];
  const ofRisk = (risk: number): readonly Checked[] => checked.filter(({ photo }) => photo.risk === risk);
  const stopped = [0, 1, 2].map((risk) => {
    const photos = ofRisk(risk);
    return [String(risk), share(photos.filter(({ verdict }) => verdict === 'review').length, photos.length)] as const;
  });
  const nothing = ofRisk(0);
  const high = nothing.filter(({ findings }) => findings.some(({ severity }) => severity === 'high'));
  return {
    photos: checked.length,
    kinds: rows.filter(({ allFound, boxesRight }) => allFound.whole + boxesRight.whole > 0),
    unlabelled: boxesOf(
      checked,
      optionalKinds.filter((kind) => !labelled.has(kind)),
    ),
    distinctive: distinctiveAccuracy(seen),
    stopped: Object.fromEntries(stopped),
    highOnNothing: share(high.length, nothing.length),
    confusion: confusion(seen, countedKinds),
    medianMs: checked.map(({ totalMs }) => totalMs).sort((a, b) => a - b)[Math.floor(checked.length / 2)] ?? 0,
  };
}

function boxesOf(checked: readonly Checked[], kinds: readonly string[]): Record<string, number> {
  const boxes: Record<string, number> = {};
  for (const { kind, region } of checked.flatMap(({ findings }) => findings)) {
    if (region && kinds.includes(kind)) boxes[kind] = (boxes[kind] ?? 0) + 1;
  }
  return boxes;
}

function rowOf(kind: string, t: Tally): KindRow {
  return {
    kind,
    clearFound: share(t.clearFound, t.clear),
    allFound: share(t.found, t.all),
    photoRecall: share(t.photosRight, t.photosRight + t.photosMissed),
    photoPrecision: share(t.photosRight, t.photosRight + t.photosWrong),
    boxesRight: share(t.boxes - t.boxesWrong, t.boxes),
  };
}

/** The photos with the kinds of a group under its first kind's name, and those of its objects that are too low as tiny. */
function asGroup(photos: readonly Seen[], { kinds: [name, ...others], minHeightNorm }: EvalGroup): Seen[] {
  const isOther = (kind: string): boolean => (others as readonly string[]).includes(kind);
  return photos.map(({ objects, detections }) => ({
    detections: detections.map((one) => (isOther(one.kind) ? { ...one, kind: name } : one)),
    objects: objects.map((object) => {
      const { kind, box, view } = object;
      if (kind !== name && !isOther(kind)) return object;
      return { ...object, kind: name, view: box[3] - box[1] < minHeightNorm ? ('tiny' as const) : view };
    }),
  }));
}
