import { useContext, type ReactNode } from 'react';
import type { CheckReport } from '../../core/check/report';
import { notKept } from '../../core/check/with-kept';
import { joinWords } from '../join-words';
import { LocaleContext, useSay } from '../say';
import { groupByWhy } from './group-by-why';
import { groupMetadata } from './group-metadata';
import { hiddenSentence } from './hidden-sentence';
import { metadataLabel } from './metadata-label';
import './hidden-data.css';

interface HiddenDataProps {
  readonly report: CheckReport | null;
  readonly titleId: string;
  /** What the cleaned file still carries, with what can be done about it. */
  readonly children?: ReactNode;
}

/** What the file carries beside the picture, in plain text, by category. */
export function HiddenData({ report, titleId, children }: HiddenDataProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  return (
    <section className="wl-part">
      <h3 id={titleId} tabIndex={-1}>
        {say('review.group.hidden')}
      </h3>
      {report?.kept && (
        <p data-part="kept">
          {say({
            key: 'review.kept',
            values: {
              list: joinWords(
                locale,
                report.kept.map(({ part, text }) =>
                  say({ key: 'review.kept.said', values: { part: say(`review.kept.${part}`), text } }),
                ),
              ),
            },
          })}
        </p>
      )}
      <p>{say(hiddenSentence(report))}</p>
      {children}
      {groupMetadata(report ? notKept(report) : []).map(({ category, items }) => (
        <div key={category} className="wl-hidden" data-metadata-category={category}>
          <h4>{say(`review.category.${category}`)}</h4>
          {groupByWhy(items).map(({ why, items: together }) => (
            <div key={why}>
              <p className="wl-hidden__why">{say(why)}</p>
              <dl>
                {together.map((item, index) => (
                  <div key={index} className="wl-hidden__item" data-metadata-key={item.key}>
                    <dt title={item.where}>{metadataLabel(locale, item.key)}</dt>
                    <dd>
                      <bdi>{item.value}</bdi>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
