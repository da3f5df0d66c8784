import type { ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { useSay } from '../say';
import { findingGroup, findingGroups } from './finding-group';
import type { ListPart } from './list-parts';
import { FindingRow } from './finding-row';
import type { ListedFinding } from './order-findings';

interface FindingListProps {
  readonly photo: PhotoView;
  readonly listed: readonly ListedFinding[];
  readonly linked: string | null;
  readonly onLink: (id: string | null) => void;
  readonly focusId: (id: string) => string;
  readonly partId: (part: ListPart) => string;
  /** Whether more can still arrive. */
  readonly checking: boolean;
  /** Whether ticks for covering are shown. */
  readonly canCover: boolean;
  readonly isCovered: (listed: ListedFinding) => boolean;
  readonly onCover: (listed: ListedFinding, cover: boolean) => void;
}

/** What was seen in the picture, place first, then people, the worst first in each. */
export function FindingList(props: FindingListProps): ReactNode {
  const { photo, listed, linked, onLink, focusId, partId, checking, canCover, isCovered, onCover } = props;
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
                  cover={
                    canCover && item.finding.region
                      ? {
                          on: isCovered(item),
                          onChange: (on) => {
                            onCover(item, on);
                          },
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
