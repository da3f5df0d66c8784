import type { ReactNode } from 'react';
import type { Sentence } from '../../core/result';
import { SeverityMark } from '../parts/severity-mark';
import { useSay } from '../say';
import { lookSentence } from './look-sentence';
import type { ListedFinding } from './order-findings';
import type { Treatment } from './treatment';
import { TreatmentChoice } from './treatment-choice';
import { whatItReads } from './what-it-reads';
import './finding-row.css';

interface FindingRowProps {
  readonly listed: ListedFinding;
  /** Id of the element that takes the focus when the mark in the photo is pressed. */
  readonly focusId: string;
  readonly linked: boolean;
  readonly onLink: (id: string | null) => void;
  readonly treatment: Treatment;
  readonly canCover: boolean;
  /** null when nothing can be chosen any more. */
  readonly onTreat: ((treatment: Treatment) => void) | null;
  /** Of a screen, whether something can be read on it; null where that is not known, or for other things. */
  readonly legible: Sentence | null;
  /** What else can be chosen there, below the usual. */
  readonly more: ReactNode;
}

/** One finding: what it is, how it would be used, what helps. */
export function FindingRow({
  listed,
  focusId,
  linked,
  onLink,
  treatment,
  canCover,
  onTreat,
  legible,
  more,
}: FindingRowProps): ReactNode {
  const say = useSay();
  const { finding, mark, id } = listed;
  const name = say(`finding.${finding.kind}.name`);
  return (
    <li
      className="wl-finding"
      data-finding-kind={finding.kind}
      data-severity={finding.severity}
      data-linked={linked}
      data-treatment={treatment}
      id={focusId}
      tabIndex={-1}
      onMouseEnter={() => {
        onLink(id);
      }}
      onMouseLeave={() => {
        onLink(null);
      }}
      onFocus={() => {
        onLink(id);
      }}
      onBlur={() => {
        onLink(null);
      }}
    >
      <span className="wl-finding__mark" aria-hidden="true">
        {mark ?? '–'}
      </span>
      <div className="wl-finding__body">
        <div className="wl-finding__head">
          <h4 className="wl-finding__name">{name}</h4>
          {/* It counts for nothing by itself, only with the other things. */}
          {!finding.parts && <SeverityMark severity={finding.severity} />}
        </div>
        {whatItReads(finding).map(({ label, text }) => (
          <p key={`${label} ${text}`}>
            {say(label)} <bdi className="wl-finding__text">{text}</bdi>
          </p>
        ))}
        {finding.kind === 'text' && !finding.text && <p>{say('reading.unread')}</p>}
        {legible && <p>{say(legible)}</p>}
        <p>{say(`finding.${finding.kind}.use`)}</p>
        {finding.distinctive === true && <p className="wl-soft">{say(lookSentence(finding))}</p>}
        {mark === null && <p className="wl-soft">{say('review.finding.whole')}</p>}
        <p className="wl-soft">{say(`finding.${finding.kind}.advice`)}</p>
        {finding.parts && treatment === 'cover' && <p className="wl-soft">{say('review.finding.squares')}</p>}
        {onTreat && (
          <TreatmentChoice name={name} mark={mark} treatment={treatment} canCover={canCover} onTreat={onTreat} />
        )}
        {more}
        {treatment === 'wrong' && <p className="wl-soft">{say('review.finding.wrong')}</p>}
      </div>
    </li>
  );
}
