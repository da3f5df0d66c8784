import { useState } from 'react';
import type { PhotoView, ReviewState } from '../../bridge/review-state';
import { noChange, type RedactionPlan } from '../../core/redaction/plan';
import type { Edit } from '../editor/edit';
import { orderFindings, type ListedFinding } from './order-findings';
import { afterEdit, changesIn, editOf, nothingEdited, planOfPhoto, plansOfAll } from './photo-edits';
import { nothingChosen, treatmentOf, withTreatments, type Treatment, type TreatmentChoices } from './treatment';

/** What is covered in the photos of a review, as proposed, chosen in the list and drawn in the editor. */
export interface Covers {
  treatmentOf(photo: PhotoView, listed: ListedFinding): Treatment;
  treat(photo: PhotoView, choices: TreatmentChoices): void;
  /** Number of clues in these photos of which the user said that they are none. */
  wrongIn(photos: readonly PhotoView[]): number;
  planOf(photo: PhotoView): RedactionPlan;
  readonly plans: ReadonlyMap<number, RedactionPlan>;
  /** Number of changes to one photo, or to all. */
  changesTo(photo: PhotoView): number;
  readonly changes: number;
  /** Whether covering makes a still picture of one that moves. */
  readonly stills: boolean;
  /** What the editor begins with. */
  editOf(photo: PhotoView): Edit;
  takeOver(photo: PhotoView, edit: Edit): void;
}

export function useCovers({ photos, profile, canCover }: ReviewState): Covers {
  const [chosen, setChosen] = useState(nothingChosen);
  const [edits, setEdits] = useState(nothingEdited);
  const plans = plansOfAll(chosen, edits, photos, profile);
  const changes = [...plans.values()].reduce((sum, plan) => sum + changesIn(plan), 0);
  // Proposing what is covered takes as long as drawing the whole list: it is done once for each photo.
  const planOf = (photo: PhotoView): RedactionPlan => plans.get(photo.id) ?? planOfPhoto(chosen, edits, photo, profile);
  return {
    plans,
    changes,
    stills: photos.some(({ id, frames = 1 }) => frames > 1 && changesIn(plans.get(id) ?? noChange) > 0),
    treatmentOf: (photo, listed) => {
      const treatment = treatmentOf(chosen, photo.id, listed, profile);
      return treatment === 'cover' && !canCover ? 'keep' : treatment;
    },
    treat: (photo, choices) => {
      setChosen(withTreatments(chosen, photo.id, choices));
    },
    wrongIn: (some) =>
      some
        .flatMap(({ id, report }) => orderFindings(report?.findings ?? []).map((listed) => ({ id, listed })))
        .filter(({ listed }) => listed.finding.severity !== 'info')
        .filter(({ id, listed }) => treatmentOf(chosen, id, listed, profile) === 'wrong').length,
    planOf: (photo) => (canCover || changes > 0 ? planOf(photo) : noChange),
    changesTo: (photo) => changesIn(planOf(photo)),
    editOf: (photo) => editOf(chosen, edits, photo, profile),
    takeOver: (photo, edit) => {
      const after = afterEdit(chosen, edits, photo, edit, profile);
      setChosen(after.choice);
      setEdits(after.edits);
    },
  };
}
