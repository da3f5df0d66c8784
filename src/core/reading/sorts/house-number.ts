import type { TextSort } from './text-sort';

/**
 * A number as houses have it (`12`, `7a`, `3 bis`), with nothing else on its line. Rooms and shirts have such numbers, too:
 * `rest-as-one.ts` drops it again where other words stand beside it, and it alarms nobody. Letters behind f are units
 * (`12 V`, `5 m`).
 */
export const houseNumber: TextSort = {
  sort: 'house-number',
  find: (line) => /^[1-9]\d{0,2}(?: ?[a-f]| ?bis| ?ter)?$/iu.exec(line)?.[0] ?? null,
};
