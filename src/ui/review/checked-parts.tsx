import { useContext, type ReactNode } from 'react';
import type { CheckReport } from '../../core/check/report';
import { LocaleContext, useSay } from '../say';
import { whatWasChecked } from './what-was-checked';
import './checked-parts.css';

/** What was checked, in a sentence that stays short on small screens: the long list is folded. Nothing while nothing is known. */
export function CheckedParts({ report }: { readonly report: CheckReport | null }): ReactNode {
  const say = useSay();
  const checked = whatWasChecked(report, useContext(LocaleContext));
  if (!checked) return null;
  return (
    <div className="wl-checked wl-soft" data-part="checked">
      <p>
        {say(checked.sentence)} {say('review.verdict.no-proof')}
      </p>
      {checked.lookedFor !== null && (
        <details>
          <summary>{say('review.verdict.looked-for')}</summary>
          <p>{say({ key: 'review.verdict.looked-for.list', values: { kinds: checked.lookedFor } })}</p>
        </details>
      )}
    </div>
  );
}
