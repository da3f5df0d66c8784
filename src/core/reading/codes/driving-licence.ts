import type { Read, ReadSort } from '../read';
import type { CodeContent } from './code-content';

const sortOf: Readonly<Record<string, ReadSort>> = {
  DAA: 'person-name',
  DAC: 'person-name',
  DCS: 'person-name',
  DAG: 'address',
  DAI: 'address',
  DBB: 'date',
  DAQ: 'other',
};

/** The PDF417 on the back of a North American driving licence (AAMVA DL/ID Card Design Standard). */
export const drivingLicence: CodeContent = {
  id: 'driving-licence',
  read(payload) {
    if (!/^@[^A-Z]*(?:ANSI|AAMVA)/u.test(payload)) return null;
    return payload.split(/[\r\n]+/u).flatMap((line): Read[] => {
      const [, id, value] = /(?:^|DL)(D[A-Z]{2})(.+)$/u.exec(line) ?? [];
      const sort = sortOf[id ?? ''];
      return sort && value !== undefined ? [{ sort, text: value.trim() }] : [];
    });
  },
};
