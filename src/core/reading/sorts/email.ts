import type { TextSort } from './text-sort';

export const email: TextSort = {
  sort: 'email',
  find: (line) => /[\w.+-]{2,}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/iu.exec(line)?.[0] ?? null,
};
