import type { Read, ReadSort } from '../read';
import type { CodeContent } from './code-content';

const schemes: readonly (readonly [RegExp, ReadSort])[] = [
  [/^mailto:([^?]+)/iu, 'email'],
  [/^MATMSG:TO:([^;]+)/iu, 'email'],
  [/^(?:tel|sms|smsto|mmsto):([+\d][^?:;]*)/iu, 'phone'],
  [/^(?:https?:\/\/)?wa\.me\/(\d+)/iu, 'phone'],
];

/** An address to write to or a number to call. */
export const message: CodeContent = {
  id: 'message',
  read(payload) {
    const reads = schemes.flatMap(([form, sort]): Read[] => {
      const text = form.exec(payload)?.[1];
      return text === undefined ? [] : [{ sort, text }];
    });
    return reads.length > 0 ? reads : null;
  },
};
