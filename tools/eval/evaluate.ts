import type { Finding } from '../../src/core/findings/finding';
import { confusion, type Confusion } from './confusion';
import { distinctiveAccuracy, type DistinctiveAccuracy } from './distinctive';
import { evalKinds } from './eval-kinds';
import type { LabelledPhoto } from './labels';
import { tally, type Seen } from './tally';
import { share, type Share } from './wilson';

/** A labelled photo and what the extension said about it. */
export interface Checked {
  readonly photo: LabelledPhoto;
  readonly findings: readonly Finding[];
  readonly verdict: 'pass' | 'review';
  readonly totalMs: number;
}

/** The numbers of one kind. */
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
  const rows = evalKinds.map(({ kind, alsoAnswers }): KindRow => {
    const t = tally(kind, seen, () => true, alsoAnswers);
    return {
      kind,
      clearFound: share(t.clearFound, t.clear),
      allFound: share(t.found, t.all),
      photoRecall: share(t.photosRight, t.photosRight + t.photosMissed),
      photoPrecision: share(t.photosRight, t.photosRight + t.photosWrong),
      boxesRight: share(t.boxes - t.boxesWrong, t.boxes),
    };
  });
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
