import type { EvalKind } from './eval-kinds';
import type { Seen } from './tally';
import { answers } from './tally';

/** For each kind, what the labels have where a finding of it answers no object of its kind. */
export type Confusion = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What is there in truth where something was flagged wrongly; `nothing` where no labelled object answers. */
export function confusion(photos: readonly Seen[], kinds: readonly EvalKind[]): Confusion {
  const rows: Record<string, Record<string, number>> = {};
  const counted = new Map<string, EvalKind>(kinds.map((one) => [one.kind, one]));
  for (const { objects, detections } of photos) {
    for (const { kind, region } of detections) {
      const asked = counted.get(kind);
      if (!region || !asked) continue;
      const there = objects.filter(({ box }) => answers(region, box)).map((object) => object.kind);
      if (there.some((one) => one === kind || asked.alsoAnswers.some((other) => other === one))) continue;
      const row = (rows[kind] ??= {});
      const instead = there[0] ?? 'nothing';
      row[instead] = (row[instead] ?? 0) + 1;
    }
  }
  return rows;
}
