import type { ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { hasWebAssembly } from '../../core/has-web-assembly';
import { useSay } from '../say';
import { CoverFaces, CoverOtherFaces } from './cover-faces';
import { facesIn } from './faces';
import { findingGroup, findingGroups } from './finding-group';
import type { ListPart } from './list-parts';
import { FindingRow } from './finding-row';
import { legibleScreen } from './legible-screen';
import type { ListedFinding } from './order-findings';
import type { Treatment, TreatmentChoices } from './treatment';
import './weaker-clues.css';

interface FindingListProps {
  readonly photo: PhotoView;
  readonly listed: readonly ListedFinding[];
  /** Those of them that are folded away. */
  readonly weaker: readonly ListedFinding[];
  /** Whether they are unfolded. */
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
  readonly linked: string | null;
  readonly onLink: (id: string | null) => void;
  readonly focusId: (id: string) => string;
  readonly partId: (part: ListPart) => string;
  /** Whether more can still arrive. */
  readonly checking: boolean;
  /** Whether something can still be chosen, and whether covering is among it. */
  readonly canChange: boolean;
  readonly canCover: boolean;
  readonly treatmentOf: (listed: ListedFinding) => Treatment;
  readonly onTreat: (choices: TreatmentChoices) => void;
}

/** What was seen in the picture, place first, then people, the worst first in each. */
export function FindingList(props: FindingListProps): ReactNode {
  const { photo, listed, linked, onLink, focusId, partId, checking, canChange, canCover } = props;
  const { treatmentOf, onTreat } = props;
  const say = useSay();
  const faces = canChange && canCover ? facesIn(listed, treatmentOf) : [];
  const pictureSeen = !photo.report?.notChecked.some((part) => part.kind === 'picture');
  const row = (item: ListedFinding): ReactNode => (
    <FindingRow
      key={item.id}
      listed={item}
      focusId={focusId(item.id)}
      linked={item.id === linked}
      onLink={onLink}
      treatment={treatmentOf(item)}
      canCover={canCover && item.finding.region !== null}
      onTreat={
        canChange
          ? (treatment) => {
              onTreat([[item, treatment]]);
            }
          : null
      }
      legible={legibleScreen(item, photo)}
      more={
        faces.length > 1 &&
        faces.includes(item) && (
          <CoverOtherFaces face={item} faces={faces} treatmentOf={treatmentOf} onTreat={onTreat} />
        )
      }
    />
  );
  return (
    <>
      {findingGroups.map((group) => {
        const members = listed.filter(({ finding }) => findingGroup(finding.kind) === group);
        if (members.length === 0) return null;
        const weaker = members.filter((item) => props.weaker.includes(item));
        const others = members.filter((item) => !weaker.includes(item));
        return (
          <section key={group} className="wl-part">
            <h3 id={partId(group)} tabIndex={-1}>
              {say(`review.group.${group}`)}
            </h3>
            {group === 'people' && faces.length > 1 && (
              <CoverFaces faces={faces} treatmentOf={treatmentOf} onTreat={onTreat} />
            )}
            {others.length > 0 && <ul className="wl-part__list">{others.map(row)}</ul>}
            {weaker.length > 0 && (
              <details
                className="wl-weaker"
                open={props.unfolded}
                onToggle={({ currentTarget }) => {
                  props.onUnfold(currentTarget.open);
                }}
              >
                <summary>{say({ key: 'review.weaker', values: { count: weaker.length } })}</summary>
                <ul className="wl-part__list">{weaker.map(row)}</ul>
              </details>
            )}
          </section>
        );
      })}
      {photo.stage !== 'done' ? (
        <p className="wl-soft">
          {say(checking ? 'review.findings.checking' : 'review.findings.unfinished')}
          {checking && !hasWebAssembly() && <span data-words="slow"> {say('review.slow')}</span>}
        </p>
      ) : (
        listed.length === 0 && pictureSeen && <p>{say('review.findings.none')}</p>
      )}
    </>
  );
}
