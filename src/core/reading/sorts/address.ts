import { street } from './street';
import type { TextSort } from './text-sort';

/** A street with a number, before or behind it, or a postcode with a town. */
export const address: TextSort = {
  sort: 'address',
  find(line) {
    const name = street.find(line);
    if (name !== null && /(?:^|[\s,])\d{1,5}\s?[a-z]?(?=$|[\s,])/iu.test(line)) return line;
    return postcode.test(line) ? line : null;
  },
};

/** Continental (`8001 Zürich`, `F-75001 Paris`), British (`SW1A 1AA`), North American (`NY 10001`). */
const postcode =
  /(?:^|\s)(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}\p{L}{2,}|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b/u;
