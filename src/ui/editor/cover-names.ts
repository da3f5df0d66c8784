import type { Locale } from '../../core/strings/locale';
import { say } from '../../core/strings/catalogue';
import type { ListedFinding } from '../review/order-findings';
import type { EditCover } from './edit';

/** What each cover is called: by the mark of its finding, or by its own number after those. */
export function coverNames(
  covers: readonly EditCover[],
  listed: readonly ListedFinding[],
  locale: Locale,
): ReadonlyMap<string, string> {
  let number = listed.reduce((most, { mark }) => Math.max(most, mark ?? 0), 0);
  return new Map(
    covers.map(({ id, findingId, cover }) => {
      if (cover.shape.type === 'around') return [id, say(locale, 'editor.cover.around')];
      const found = listed.find((item) => item.id === findingId);
      const mark = found?.mark ?? null;
      if (!found || mark === null) {
        number += 1;
        return [id, say(locale, { key: 'editor.cover.drawn', values: { number } })];
      }
      const name = say(locale, `finding.${found.finding.kind}.name`);
      return [id, say(locale, { key: 'editor.cover.found', values: { number: mark, name } })];
    }),
  );
}
