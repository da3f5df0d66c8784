import type { ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { useSay } from '../say';
import { findingGroup, findingGroups } from './finding-group';
import type { ListPart } from './list-parts';
import { FindingRow } from './finding-row';
import type { ListedFinding } from './order-findings';
import type { Treatment } from './treatment';

interface FindingListProps {
  readonly photo: PhotoView;
  readonly listed: readonly ListedFinding[];
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
  readonly onTreat: (listed: ListedFinding, treatment: Treatment) => void;
}

/** What was seen in the picture, place first, then people, the worst first in each. */
export function FindingList(props: FindingListProps): ReactNode {
  const { photo, listed, linked, onLink, focusId, partId, checking, canChange, canCover } = props;
  const say = useSay();
  const pictureSeen = !photo.report?.notChecked.some((part) => part.kind === 'picture');
  return (
    <>
      {findingGroups.map((group) => {
        const members = listed.filter(({ finding }) => findingGroup(finding.kind) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} className="wl-part">
            <h3 id={partId(group)} tabIndex={-1}>
              {say(`review.group.${group}`)}
            </h3>
            <ul className="wl-part__list">
              {members.map((item) => (
                <FindingRow
                  key={item.id}
                  listed={item}
                  focusId={focusId(item.id)}
                  linked={item.id === linked}
                  onLink={onLink}
                  treatment={props.treatmentOf(item)}
                  canCover={canCover && item.finding.region !== null}
                  onTreat={
                    canChange
                      ? (treatment) => {
                          props.onTreat(item, treatment);
                        }
                      : null
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
      {photo.stage !== 'done' ? (
        <p className="wl-soft">{say(checking ? 'review.findings.checking' : 'review.findings.unfinished')}</p>
      ) : (
        listed.length === 0 && pictureSeen && <p>{say('review.findings.none')}</p>
      )}
    </>
  );
}
