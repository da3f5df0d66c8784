import type { ReactNode } from 'react';
import type { RegionNorm } from '../../core/findings/finding';
import { cropTo } from '../../core/redaction/transform';
import type { ListedFinding } from '../review/order-findings';
import { useSay } from '../say';
import { withNewCover, type Edit } from './edit';
import { shapeOfFinding } from './finding-shape';

interface StrongOptionsProps {
  readonly edit: Edit;
  readonly listed: readonly ListedFinding[];
  readonly onCommit: (edit: Edit, selected: string | null) => void;
}

/** For a photo in which pieces are not enough: only the people stay. */
export function StrongOptions({ edit, listed, onCommit }: StrongOptionsProps): ReactNode {
  const say = useSay();
  const people = listed.filter(({ finding: { kind, region } }) => (kind === 'person' || kind === 'face') && region);
  // A face without its person is kept by its own box.
  const persons = people.filter(({ finding }) => finding.kind === 'person');
  const kept = persons.length > 0 ? persons : people;
  if (kept.length === 0 && edit.crop === null) return null;
  const boxes = kept.flatMap(({ finding }): RegionNorm[] => (finding.region ? [finding.region] : []));
  const covered = edit.covers.some(({ cover }) => cover.shape.type === 'around');
  return (
    <section className="wl-strong">
      {kept.length > 0 && (
        <>
          <h3>{say('editor.strong')}</h3>
          <div className="wl-strong__row">
            <button
              type="button"
              className="wl-button wl-button--small"
              data-action="editor-around"
              disabled={covered}
              onClick={() => {
                const shape = {
                  type: 'around',
                  kept: kept.flatMap(({ finding }) => shapeOfFinding(finding) ?? []),
                } as const;
                const added = withNewCover(edit, { shape, fill: 'solid', by: 'drawn' });
                onCommit(added.edit, added.id);
              }}
            >
              {say('editor.around')}
            </button>
            <button
              type="button"
              className="wl-button wl-button--small"
              data-action="editor-crop-people"
              onClick={() => {
                onCommit({ ...edit, crop: cropTo(boxes) }, null);
              }}
            >
              {say('editor.crop.people')}
            </button>
          </div>
          <p className="wl-soft">{say('editor.strong.note')}</p>
        </>
      )}
      {edit.crop && (
        <button
          type="button"
          className="wl-button wl-button--small"
          data-action="editor-crop-remove"
          onClick={() => {
            onCommit({ ...edit, crop: null }, null);
          }}
        >
          {say('editor.crop.remove')}
        </button>
      )}
    </section>
  );
}
