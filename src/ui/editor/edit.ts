import type { RegionNorm } from '../../core/findings/finding';
import type { Cover, RedactionPlan } from '../../core/redaction/plan';

/** A cover while it is edited. */
export interface EditCover {
  /** Unique in its edit. */
  readonly id: string;
  readonly cover: Cover;
  /** The finding it was made for; null when the user drew it. */
  readonly findingId: string | null;
}

/** One state of the editor: what undo goes back to. */
export interface Edit {
  readonly covers: readonly EditCover[];
  readonly crop: RegionNorm | null;
}

export const emptyEdit: Edit = { covers: [], crop: null };

export function planOf({ covers, crop }: Edit): RedactionPlan {
  return { covers: covers.map(({ cover }) => cover), crop };
}

/** The cover with this id made anew by `change`. */
export function withCover(edit: Edit, id: string, change: (cover: Cover) => Cover): Edit {
  const covers = edit.covers.map((item) => (item.id === id ? { ...item, cover: change(item.cover) } : item));
  return { ...edit, covers };
}

export function withoutCover(edit: Edit, id: string): Edit {
  return { ...edit, covers: edit.covers.filter((item) => item.id !== id) };
}

/** A cover more, with an id that no other has. */
export function withNewCover(edit: Edit, cover: Cover): { readonly edit: Edit; readonly id: string } {
  const taken = new Set(edit.covers.map(({ id }) => id));
  let number = edit.covers.length;
  while (taken.has(`drawn ${String(number)}`)) number += 1;
  const id = `drawn ${String(number)}`;
  return { edit: { ...edit, covers: [...edit.covers, { id, cover, findingId: null }] }, id };
}
