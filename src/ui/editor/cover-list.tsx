import type { ReactNode } from 'react';
import { useSay } from '../say';
import type { EditCover } from './edit';
import { ToolIcon } from './tool-icon';

interface CoverListProps {
  readonly covers: readonly EditCover[];
  readonly selected: string | null;
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Everything that is covered, by name. */
export function CoverList({ covers, selected, nameOf, onSelect, onRemove }: CoverListProps): ReactNode {
  const say = useSay();
  return (
    <section className="wl-covers">
      <h3>{say('editor.covers')}</h3>
      {covers.length === 0 && <p className="wl-soft">{say('editor.covers.none')}</p>}
      <ul>
        {covers.map(({ id, cover }) => (
          <li key={id} className="wl-covers__one" data-selected={id === selected}>
            <button
              type="button"
              className="wl-covers__name"
              aria-pressed={id === selected}
              onClick={() => {
                onSelect(id);
              }}
            >
              <span className="wl-fills__swatch" aria-hidden="true" data-fill={cover.fill} />
              {nameOf(id)}
            </button>
            <button
              type="button"
              className="wl-tool"
              data-action="editor-remove"
              aria-label={say({ key: 'editor.cover.remove', values: { name: nameOf(id) } })}
              onClick={() => {
                onRemove(id);
              }}
            >
              <ToolIcon icon="remove" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
