import { pathsAttribute, toPageHook } from '../../bridge/world-link';
import type { PageChannel } from '../channel';
import { filesOf, natives } from '../natives';

/** Files from a folder input keep their folder: a file that a script made has no `webkitRelativePath` of its own. */
export const relativePaths: PageChannel = {
  id: 'relative-paths',
  install: (link) => {
    link.on(toPageHook.relativePaths, (input) => {
      const text = natives.apply(natives.getAttribute, input, [pathsAttribute]) as string | null;
      const paths = natives.parseJson(text ?? '[]') as string[];
      const files = filesOf(input);
      for (let index = 0; index < files.length; index += 1) {
        const file = files[index];
        const value = paths[index];
        if (file && value !== undefined)
          natives.defineProperty(file, 'webkitRelativePath', { value, configurable: true });
      }
    });
    return () => undefined;
  },
};
