import { pageChannels } from '../../page/registry';
import { connectToRelay } from '../../page/relay-link';
import { hideWrappers } from '../../page/wrap';

/** MAIN world: everything the page hook replaces, and how to put it back. */
export function installPageHook(): () => void {
  const link = connectToRelay();
  const undo = [hideWrappers(), ...pageChannels.map((channel) => channel.install(link))];
  return () => {
    for (const restore of undo) restore();
  };
}
