import { toPageHook } from '../../bridge/world-link';
import { undoAll } from '../../page/natives';
import { pageChannels } from '../../page/registry';
import { connectToRelay } from '../../page/relay-link';
import { hideWrappers } from '../../page/wrap';

/** MAIN world: replaces what must be replaced; puts it back when the site is no longer guarded. */
export function installPageHook(): void {
  const undo: (() => void)[] = [];
  const restore = (): void => {
    undoAll(undo);
    undo.length = 0;
  };
  const link = connectToRelay(restore);
  link.on(toPageHook.restore, restore);
  for (const channel of pageChannels) undo.push(channel.install(link));
  undo.push(hideWrappers());
}
