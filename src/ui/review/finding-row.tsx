import type { ReactNode } from 'react';
import { SeverityMark } from '../parts/severity-mark';
import { useSay } from '../say';
import { lookSentence } from './look-sentence';
import type { ListedFinding } from './order-findings';
import { whatItReads } from './what-it-reads';
import './finding-row.css';

interface FindingRowProps {
  readonly listed: ListedFinding;
  /** Id of the element that takes the focus when the mark in the photo is pressed. */
  readonly focusId: string;
  readonly linked: boolean;
  readonly onLink: (id: string | null) => void;
  /** null when nothing can be covered here. */
  readonly cover: { readonly on: boolean; readonly onChange: (on: boolean) => void } | null;
}

/** One finding: what it is, how it would be used, what helps. */
export function FindingRow({ listed, focusId, linked, onLink, cover }: FindingRowProps): ReactNode {
  const say = useSay();
  const { finding, mark, id } = listed;
  const name = say(`finding.${finding.kind}.name`);
  return (
    <li
      className="wl-finding"
      data-finding-kind={finding.kind}
      data-severity={finding.severity}
      data-linked={linked}
      id={cover ? undefined : focusId}
      tabIndex={cover ? undefined : -1}
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
          <SeverityMark severity={finding.severity} />
        </div>
        {whatItReads(finding).map(({ label, text }) => (
          <p key={`${label} ${text}`}>
            {say(label)} <bdi className="wl-finding__text">{text}</bdi>
          </p>
        ))}
        <p>{say(`finding.${finding.kind}.use`)}</p>
        {finding.distinctive === true && <p className="wl-soft">{say(lookSentence(finding))}</p>}
        {mark === null && <p className="wl-soft">{say('review.finding.whole')}</p>}
        <div className="wl-finding__foot">
          {cover && (
            <label className="wl-finding__cover">
              <input
                id={focusId}
                type="checkbox"
                checked={cover.on}
                aria-label={say({ key: 'review.finding.cover-name', values: { name, number: mark ?? '' } })}
                onChange={(event) => {
                  cover.onChange(event.currentTarget.checked);
                }}
              />
              {say('review.finding.cover')}
            </label>
          )}
          <p className="wl-soft">{say(`finding.${finding.kind}.advice`)}</p>
        </div>
      </div>
    </li>
  );
}
