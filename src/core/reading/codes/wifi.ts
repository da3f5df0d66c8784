import type { Read } from '../read';
import type { CodeContent } from './code-content';
import { fieldsOf } from './escaped-fields';

/** `WIFI:T:WPA;S:name;P:password;;`, as written by routers, phones and hotels. */
export const wifi: CodeContent = {
  id: 'wifi',
  read(payload) {
    const fields = fieldsOf(payload, 'WIFI:');
    if (!fields) return null;
    const reads: Read[] = [];
    for (const [name, text] of fields) {
      if (name === 'S') reads.push({ sort: 'wifi-name', text });
      if (name === 'P') reads.push({ sort: 'wifi-password', text });
    }
    return reads.length > 0 ? reads : null;
  },
};
