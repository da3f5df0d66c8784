import type { ReactNode } from 'react';
import type { Fill } from '../../core/redaction/plan';
import { writtenAs } from '../../core/redaction/written-as';
import type { ListedFinding } from '../review/order-findings';
import { useSay } from '../say';
import { brushWidths } from './brush-widths';
import { CoverList } from './cover-list';
import { withCover, withoutCover, type Edit } from './edit';
import { FillChoice } from './fill-choice';
import { boxOfFinding, shapeOfFinding } from './finding-shape';
import type { Pen } from './gesture';
import { StrongOptions } from './strong-options';
import type { ToolId } from './tool';
import '../parts/button.css';

interface EditorSideProps {
  readonly edit: Edit;
  readonly listed: readonly ListedFinding[];
  readonly selected: string | null;
  readonly tool: ToolId;
  readonly pen: Pen;
  /** Type of the source. */
  readonly mime: string;
  /** Whether it moves: what comes out does not. */
  readonly moves: boolean;
  readonly previewFailed: boolean;
  readonly nameOf: (id: string) => string;
  readonly onFill: (fill: Fill) => void;
  readonly onBrush: (widthShare: number) => void;
  readonly onSelect: (id: string) => void;
  readonly onCommit: (edit: Edit, selected: string | null) => void;
}

/** How things are covered, and what is. */
export function EditorSide(props: EditorSideProps): ReactNode {
  const { edit, listed, selected, tool, pen, nameOf, onCommit } = props;
  const say = useSay();
  const chosen = edit.covers.find(({ id }) => id === selected) ?? null;
  const finding = chosen && listed.find(({ id }) => id === chosen.findingId)?.finding;
  return (
    <div className="wl-editor__side">
      <FillChoice
        fill={chosen?.cover.fill ?? pen.fill}
        onFill={(fill) => {
          if (!chosen) props.onFill(fill);
          else
            onCommit(
              withCover(edit, chosen.id, (cover) => ({ ...cover, fill })),
              chosen.id,
            );
        }}
      />
      {tool === 'brush' && (
        <label className="wl-editor__brush">
          {say('editor.brush.width')}
          <input
            type="range"
            min={brushWidths.least}
            max={brushWidths.most}
            step={brushWidths.step}
            value={pen.widthShare}
            onChange={(event) => {
              props.onBrush(Number(event.currentTarget.value));
            }}
          />
        </label>
      )}
      {chosen && finding?.outline && (
        <button
          type="button"
          className="wl-button wl-button--small"
          data-action="editor-outline"
          onClick={() => {
            const isBox = chosen.cover.shape.type === 'rectangle';
            const shape = isBox ? shapeOfFinding(finding) : boxOfFinding(finding.region);
            if (!shape) return;
            onCommit(
              withCover(edit, chosen.id, (cover) => ({ ...cover, shape })),
              chosen.id,
            );
          }}
        >
          {say(chosen.cover.shape.type === 'rectangle' ? 'editor.outline' : 'editor.box')}
        </button>
      )}
      <CoverList
        covers={edit.covers}
        selected={selected}
        nameOf={nameOf}
        onSelect={props.onSelect}
        onRemove={(id) => {
          onCommit(withoutCover(edit, id), null);
        }}
      />
      <StrongOptions edit={edit} listed={listed} onCommit={onCommit} />
      <p className="wl-soft">{say(`editor.written.${writtenName(props.mime)}`)}</p>
      {props.moves && <p>{say('editor.written.still')}</p>}
      {props.previewFailed && <p role="alert">{say('editor.preview.failed')}</p>}
    </div>
  );
}

function writtenName(mime: string): 'jpeg' | 'png' | 'webp' {
  const written = writtenAs(mime);
  return written === 'image/jpeg' ? 'jpeg' : written === 'image/png' ? 'png' : 'webp';
}
