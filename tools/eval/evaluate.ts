import type { Finding } from '../../src/core/findings/finding';
import { confusion, type Confusion } from './confusion';
import { distinctiveAccuracy, type DistinctiveAccuracy } from './distinctive';
import { evalGroups, evalKinds, type EvalGroup } from './eval-kinds';
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
  const seen: Seen[] = checked.map(({ photo, findings }) => ({ objects: photo.objects, detections: findings }));
  const rows = [
    ...evalKinds.map(({ kind, alsoAnswers }) =>
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
    distinctive: distinctiveAccuracy(seen),
    stopped: Object.fromEntries(stopped),
    highOnNothing: share(high.length, nothing.length),
    confusion: confusion(
      seen,
      evalKinds.map(({ kind }) => kind),
    ),
    medianMs: checked.map(({ totalMs }) => totalMs).sort((a, b) => a - b)[Math.floor(checked.length / 2)] ?? 0,
  };
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
