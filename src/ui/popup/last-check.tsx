import { useContext, type ReactNode } from 'react';
import type { LastResult } from '../../core/check/last-result';
import { joinWords } from '../join-words';
import { plural } from '../plural';
import { LocaleContext, useSay } from '../say';
import '../parts/button.css';

interface LastCheckProps {
  readonly result: LastResult;
  readonly onForget: () => void;
}

/** What the last check brought, in words alone. */
export function LastCheck({ result, onForget }: LastCheckProps): ReactNode {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { photos, removed, seen, unchecked, went } = result;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(result.at);
  const list = (words: readonly string[]): string => joinWords(locale, words);
  const sentences = [
    say({ key: `hand.last.photos.${plural(locale, photos)}`, values: { count: photos } }),
    removed.length > 0
      ? say({ key: 'hand.last.removed', values: { list: list(removed.map((each) => say(`review.removed.${each}`))) } })
      : went !== 'original' && say('hand.last.nothing-removed'),
    seen.length > 0 &&
      say({ key: 'hand.last.seen', values: { list: list(seen.map((kind) => say(`finding.${kind}.name`))) } }),
    unchecked && say('hand.last.unchecked'),
    say(`hand.last.went.${went ?? 'none'}`),
  ];
  return (
    <section className="wl-last" data-part="last-check">
      <div>
        <h2>{say({ key: 'hand.last.title', values: { time } })}</h2>
        <p className="wl-soft">{sentences.filter((each) => each !== false).join(' ')}</p>
      </div>
      <button
        type="button"
        className="wl-button wl-button--quiet wl-button--small"
        data-action="forget-last"
        onClick={onForget}
      >
        {say('hand.last.forget')}
      </button>
    </section>
  );
}
