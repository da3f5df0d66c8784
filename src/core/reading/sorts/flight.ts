import type { TextSort } from './text-sort';

export const flight: TextSort = {
  sort: 'flight',
  find: (line) =>
    /\b(?:flight|flug|vol|gate)\b\D{0,12}\b([A-Z]{2}\s?\d{2,4}|[A-Z]?\d{1,2}[A-Z]?)\b/iu.exec(line)?.[1] ?? null,
};
