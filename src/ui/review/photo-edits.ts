import type { PhotoView } from '../../bridge/review-state';
import type { Profile } from '../../core/check/report';
import type { RegionNorm } from '../../core/findings/finding';
import { proposedCover } from '../../core/policy/proposed-cover';
import type { Cover, RedactionPlan } from '../../core/redaction/plan';
import type { Edit, EditCover } from '../editor/edit';
import { orderFindings } from './order-findings';
import { treatmentOf, withTreatment, type Treatments } from './treatment';

/** What was done to one photo in the editor, beyond ticking findings. */
interface PhotoEdit {
  /** Covers of findings that were moved, reshaped or filled otherwise, by finding id. */
  readonly changed: ReadonlyMap<string, Cover>;
  /** What the user drew. */
  readonly drawn: readonly EditCover[];
  readonly crop: RegionNorm | null;
}

/** By photo id. */
export type PhotoEdits = ReadonlyMap<number, PhotoEdit>;

export const nothingEdited: PhotoEdits = new Map();

const untouched: PhotoEdit = { changed: new Map(), drawn: [], crop: null };

/** What the editor begins with: everything that is ticked, and what was edited before. */
export function editOf(choice: Treatments, edits: PhotoEdits, photo: PhotoView, profile: Profile): Edit {
  const { changed, drawn, crop } = edits.get(photo.id) ?? untouched;
  const found = orderFindings(photo.report?.findings ?? []).flatMap((listed): EditCover[] => {
    const covers = treatmentOf(choice, photo.id, listed, profile) === 'cover';
    const cover = covers
      ? (changed.get(listed.id) ?? proposedCover(listed.finding, listed.all, profile, photo.fill))
      : null;
    return cover ? [{ id: listed.id, cover, findingId: listed.id }] : [];
  });
  return { covers: [...found, ...drawn], crop };
}

/** Takes over what the editor says: the choices in the list follow it. */
export function afterEdit(
  choice: Treatments,
  edits: PhotoEdits,
  photo: PhotoView,
  edit: Edit,
  profile: Profile,
): { choice: Treatments; edits: PhotoEdits } {
  const byFinding = new Map(
    edit.covers.flatMap(({ findingId, cover }) => (findingId === null ? [] : [[findingId, cover] as const])),
  );
  let ticked = choice;
  for (const listed of orderFindings(photo.report?.findings ?? [])) {
    if (!listed.finding.region) continue;
    const before = treatmentOf(ticked, photo.id, listed, profile);
    const covers = byFinding.has(listed.id);
    if (covers !== (before === 'cover')) ticked = withTreatment(ticked, photo.id, listed, covers ? 'cover' : 'keep');
  }
  const drawn = edit.covers.filter(({ findingId }) => findingId === null);
  return { choice: ticked, edits: new Map(edits).set(photo.id, { changed: byFinding, drawn, crop: edit.crop }) };
}

/** What is done to one photo. */
export function planOfPhoto(choice: Treatments, edits: PhotoEdits, photo: PhotoView, profile: Profile): RedactionPlan {
  const { covers, crop } = editOf(choice, edits, photo, profile);
  return { covers: covers.map(({ cover }) => cover), crop };
}

/** For every photo exactly what the review shows. */
export function plansOfAll(
  choice: Treatments,
  edits: PhotoEdits,
  photos: readonly PhotoView[],
  profile: Profile,
): ReadonlyMap<number, RedactionPlan> {
  return new Map(photos.map((photo) => [photo.id, planOfPhoto(choice, edits, photo, profile)]));
}

/** How many changes a plan makes: its covers, and one for a crop. */
export function changesIn({ covers, crop }: RedactionPlan): number {
  return covers.length + (crop ? 1 : 0);
}
