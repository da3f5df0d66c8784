import type { Read, ReadSort } from '../read';
import type { CodeContent } from './code-content';
import { fieldsOf } from './escaped-fields';

const sortOf: Readonly<Record<string, ReadSort>> = {
  N: 'person-name',
  FN: 'person-name',
  TEL: 'phone',
  EMAIL: 'email',
  ADR: 'address',
  URL: 'url',
  ORG: 'shop',
};

/** Contact cards: vCard (RFC 6350) and MECARD. */
export const contact: CodeContent = {
  id: 'contact',
  read(payload) {
    const fields = fieldsOf(payload, 'MECARD:') ?? vcardFields(payload);
    if (!fields) return null;
    const hasFullName = fields.some(([name]) => name === 'FN');
    return fields.flatMap(([name, value]): Read[] => {
      const sort = sortOf[name];
      const text = value.split(/[;,]/u).filter(Boolean).join(' ');
      return sort && text !== '' && !(name === 'N' && hasFullName) ? [{ sort, text }] : [];
    });
  },
};

/** Properties of a vCard without their parameters; folded lines joined. */
function vcardFields(payload: string): readonly (readonly [string, string])[] | null {
  if (!/^BEGIN:VCARD/iu.test(payload)) return null;
  return payload
    .replace(/\r?\n[ \t]/gu, '')
    .split(/\r?\n/u)
    .flatMap((line) => {
      const [, name, value] = /^(?:[\w-]+\.)?([\w-]+)(?:;[^:]*)?:(.*)$/u.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name.toUpperCase(), value] as const] : [];
    });
}
