import type { TextSort } from './text-sort';

/** An account name: at sign, then 3 to 30 letters, digits, dots or underscores with at least one letter. */
export const handle: TextSort = {
  sort: 'handle',
  find: (line) => /(?:^|\s)(@(?=\S*[a-z])[\w.]{3,30})/iu.exec(line)?.[1] ?? null,
};
