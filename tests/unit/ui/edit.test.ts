import { describe, expect, it } from 'vitest';
import { emptyEdit, planOf, withCover, withNewCover, withoutCover } from '../../../src/ui/editor/edit';
import { draftOf, reshaped } from '../../../src/ui/editor/gesture';
import { begin, commit, redo, undo } from '../../../src/ui/editor/history';
import { nothingChosen } from '../../../src/ui/review/treatment';
import { proposedPlan } from '../../../src/core/policy/proposed-plan';
import { afterEdit, editOf, nothingEdited, planOfPhoto } from '../../../src/ui/review/photo-edits';
import { finding, photo, report } from './build';

const pen = { fill: 'solid', widthShare: 0.04 } as const;

describe('what is drawn', () => {
  it('becomes a box with the drag, and nothing with a press', () => {
    const gesture = { kind: 'box', from: [0.2, 0.2] } as const;
    const dragged = draftOf(emptyEdit, gesture, [0.5, 0.6], pen);
    expect(planOf(dragged.edit).covers).toEqual([
      { shape: { type: 'rectangle', box: [0.2, 0.2, 0.5, 0.6] }, fill: 'solid', by: 'drawn' },
    ]);
    expect(draftOf(emptyEdit, gesture, [0.201, 0.2], pen).edit).toBe(emptyEdit);
  });

  it('has an id of its own, also after something was removed', () => {
    const cover = { shape: { type: 'rectangle', box: [0, 0, 1, 1] }, fill: 'solid', by: 'drawn' } as const;
    const first = withNewCover(emptyEdit, cover);
    const second = withNewCover(first.edit, cover);
    const third = withNewCover(withoutCover(second.edit, first.id), cover);
    expect(new Set([first.id, second.id, third.id]).size).toBe(third.id === first.id ? 2 : 3);
    expect(new Set(third.edit.covers.map(({ id }) => id)).size).toBe(third.edit.covers.length);
  });

  it('moves with its bounds, and the crop does too', () => {
    const drawn = draftOf(emptyEdit, { kind: 'box', from: [0.2, 0.2] }, [0.4, 0.4], pen);
    const moved = draftOf(drawn.edit, { kind: 'move', target: drawn.selected, from: [0.3, 0.3] }, [0.4, 0.5], pen);
    expect(moved.edit.covers[0]?.cover.shape).toEqual({
      type: 'rectangle',
      box: [expect.closeTo(0.3), expect.closeTo(0.4), expect.closeTo(0.5), expect.closeTo(0.6)],
    });
    const cropped = { ...emptyEdit, crop: [0, 0, 0.5, 0.5] } as const;
    expect(reshaped(cropped, null, () => [0.1, 0.1, 0.6, 0.6]).crop).toEqual([0.1, 0.1, 0.6, 0.6]);
  });
});

describe('undo and redo', () => {
  it('go back and forth, and a new change ends what could be redone', () => {
    const history = commit(commit(begin(1), 2), 3);
    expect(undo(history).now).toBe(2);
    expect(redo(undo(history)).now).toBe(3);
    expect(undo(undo(undo(history))).now).toBe(1);
    expect(redo(commit(undo(history), 9)).now).toBe(9);
  });
});

describe('the editor and the list', () => {
  const sign = finding({ kind: 'sign', severity: 'high', region: [0.1, 0.1, 0.2, 0.2] });
  const lamp = finding({ kind: 'lamp', severity: 'info', region: [0.5, 0.1, 0.6, 0.2] });
  const one = photo({ id: 4, report: report({ findings: [sign, lamp] }) });

  it('begin with what is ticked, and ticks follow what the editor says', () => {
    const begun = editOf(nothingChosen, nothingEdited, one, 'careful');
    expect(begun.covers.map(({ cover }) => cover.shape)).toEqual([{ type: 'rectangle', box: sign.region }]);
    const id = begun.covers[0]?.id ?? '';
    const without = afterEdit(nothingChosen, nothingEdited, one, withoutCover(begun, id), 'careful');
    expect(planOfPhoto(without.choice, without.edits, one, 'careful').covers).toEqual([]);
  });

  it('begin with the fill that the user likes, but for fine detail', () => {
    const parts = [
      [0.75, 0.75, 0.78125, 0.78125],
      [0.78125, 0.75, 0.8125, 0.78125],
    ] as const;
    const detail = finding({
      kind: 'detail',
      severity: 'info',
      region: [0.75, 0.75, 0.8125, 0.78125],
      parts,
      points: [30, 30],
    });
    const bed = finding({ kind: 'bedding', severity: 'high', region: [0.1, 0.1, 0.5, 0.5] });
    const liked = photo({ report: report({ findings: [bed, detail] }), fill: 'fringe' });
    const { covers } = planOfPhoto(nothingChosen, nothingEdited, liked, 'careful');
    expect(covers.map(({ shape, fill }) => [shape.type, fill])).toEqual([
      ['rectangle', 'fringe'],
      ['cells', 'fringe'],
    ]);
    const found = { findings: [bed, detail] };
    expect(proposedPlan(found, 'careful', 'fringe')).toEqual({ covers, crop: null });
    expect(proposedPlan(found, 'careful').covers.map(({ fill }) => fill)).toEqual(['solid', 'fringe']);
  });

  it('keep how a found place was changed, what was drawn, and the crop', () => {
    const begun = editOf(nothingChosen, nothingEdited, one, 'careful');
    const id = begun.covers[0]?.id ?? '';
    const filled = withCover(begun, id, (cover) => ({ ...cover, fill: 'fringe' }));
    const drawn = draftOf(filled, { kind: 'box', from: [0.7, 0.7] }, [0.9, 0.9], pen).edit;
    const after = afterEdit(nothingChosen, nothingEdited, one, { ...drawn, crop: [0, 0, 1, 0.95] }, 'careful');
    const plan = planOfPhoto(after.choice, after.edits, one, 'careful');
    expect(plan.covers.map(({ fill }) => fill)).toEqual(['fringe', 'solid']);
    expect(plan.crop).toEqual([0, 0, 1, 0.95]);
    expect(editOf(after.choice, after.edits, one, 'careful')).toEqual({ ...drawn, crop: [0, 0, 1, 0.95] });
  });
});
