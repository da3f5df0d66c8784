import { useContext, type ReactNode } from 'react';
import type { CheckReport } from '../../core/check/report';
import { LocaleContext, useSay } from '../say';
import { partName } from './part-name';

interface NotCheckedProps {
  readonly report: CheckReport | null;
  readonly titleId: string;
}

/** What was not looked at in this photo, and why; nothing when all of it was. */
export function NotCheckedList({ report, titleId }: NotCheckedProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  if (!report || report.notChecked.length === 0) return null;
  return (
    <section className="wl-part" data-part="not-checked">
      <h3 id={titleId} tabIndex={-1}>
        {say('review.group.not-checked')}
      </h3>
      <ul className="wl-part__list">
        {report.notChecked.map(({ kind, reason }, index) => (
          <li key={index} data-not-checked={kind}>
            <strong>{partName(locale, kind)}</strong>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
