import { useContext, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import { batchSummary } from '../../core/check/batch-summary';
import { joinWords } from '../join-words';
import { plural } from '../plural';
import { LocaleContext, useSay } from '../say';

/** How many of several photos need a decision, and the details that are in more than one of them, each named once. */
export function BatchSummary({ photos }: { readonly photos: readonly PhotoView[] }): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const reports = photos.flatMap(({ report }) => (report ? [report] : []));
  if (photos.length < 2 || reports.length < photos.length) return null;
  const { asking, common } = batchSummary(reports);
  const names = common.map(({ kind, photos: count }) => `${say(`finding.${kind}.name`)} (${String(count)})`);
  return (
    <section className="wl-part" data-part="batch">
      <p>
        {say({
          key: `review.batch.asking.${plural(locale, asking)}`,
          values: { count: asking, photos: photos.length },
        })}
      </p>
      {names.length > 0 && (
        <p className="wl-soft">{say({ key: 'review.batch.common', values: { list: joinWords(locale, names) } })}</p>
      )}
    </section>
  );
}
