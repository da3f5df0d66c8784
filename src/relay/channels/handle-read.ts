import { stampAttribute, toRelay } from '../../bridge/world-link';
import { claimsPicture } from '../../core/policy/should-hold';
import { answerOn, deliverIn, holdOn, onOffer } from '../carrier';
import { holdPolicy } from '../hold-policy';
import type { Hold, RelayChannel } from '../pick';

const extensionOf = (name: string): string => name.replace(/.*\./, '').toLowerCase();

/** The file of the handle when it must be held; null when nothing stands against its being read by the page itself. */
async function fileToHold(handle: unknown): Promise<File | null> {
  // What could not be cloned is not read anywhere.
  if (!handle) throw new TypeError();
  if (!(handle instanceof FileSystemFileHandle)) return null;
  const ownFiles = await navigator.storage.getDirectory().catch(() => null);
  // The site's own private file system, whose files the site wrote itself.
  if (await ownFiles?.resolve(handle).catch(() => null)) return null;
  const file = await handle.getFile();
  if (holdPolicy.mustHold([file])) return file;
  holdPolicy.tellUnchecked([file]);
  return null;
}

async function read(carrier: HTMLInputElement, handle: unknown, hold: Hold): Promise<void> {
  const file = await fileToHold(handle);
  const stamp = file ? `${file.size} ${file.lastModified}` : '';
  answerOn(carrier, file ? { stamp } : { own: true });
  if (!file || stamp === carrier.getAttribute(stampAttribute)) {
    deliverIn(carrier, []);
    return;
  }
  holdOn(carrier, [file], hold, (clean) => {
    const name = clean[0]?.name ?? '';
    // The user may have said that the original goes on: then so does its name.
    if (name !== file.name) answerOn(carrier, { stamp, extension: extensionOf(name) });
    deliverIn(carrier, clean);
  });
}

/** Files that a script reads through handles: read here, so that no original comes into the page's world. */
export const handleRead: RelayChannel = (hold, link) => {
  onOffer(link, toRelay.readHandle, (carrier, handle) => read(carrier, handle, hold));
  onOffer(link, toRelay.nameHandle, (carrier, handle) => {
    const { name } = handle as FileSystemHandle;
    const label = { name, type: '' };
    if (claimsPicture(label) && holdPolicy.mustHold([label])) answerOn(carrier, { extension: extensionOf(name) });
    return undefined;
  });
  return undefined;
};
