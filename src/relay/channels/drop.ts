import { pathsAttribute, toPageHook } from '../../bridge/world-link';
import { folderNames, neutralPaths } from '../../core/policy/neutral-path';
import { cancelIn, deliverIn, holdOn, makeCarrier, noteOn } from '../carrier';
import { entriesOf, filesBelow } from '../dropped-entries';
import type { DroppedFile } from '../dropped-entries';
import { listenFirst } from '../first-listeners';
import { holdPolicy } from '../hold-policy';
import { tellInPage } from '../notice';
import type { PageHookLink } from '../page-hook-link';
import type { Hold, RelayChannel } from '../pick';
import { withoutFolder } from '../without-folder';
import { asFileInput, holdInput } from './file-input';

function holdForPage(carrier: HTMLInputElement, dropped: readonly DroppedFile[], hold: Hold): void {
  const paths = dropped.map(({ path }) => path);
  const folders = folderNames(paths);
  const go = (files: readonly File[]): void => {
    const names = files.map(({ name }) => name);
    if (folders.length > 0 && !holdPolicy.hidesFolders) void tellInPage('notice.folder-names', folders.join(', '));
    // Firefox knows the path of a file that was dropped in a folder.
    const bare = holdPolicy.hidesFolders ? files.map(withoutFolder) : files;
    noteOn(carrier, pathsAttribute, neutralPaths(paths, names, holdPolicy.hidesFolders));
    deliverIn(carrier, bare);
  };
  const files = dropped.map(({ file }) => file);
  // A folder may hold no picture, which is known only now.
  holdOn(carrier, files, hold, go, folders);
}

function onDrop(event: DragEvent, hold: Hold, link: PageHookLink): void {
  const transfer = event.dataTransfer;
  if (!event.isTrusted || !transfer?.types.includes('Files')) return;
  const files = [...transfer.files];
  const entries = entriesOf(transfer);
  const hasFolder = entries.some((entry) => entry.isDirectory);
  if (!hasFolder && !holdPolicy.mustHold(files)) {
    holdPolicy.tellUnchecked(files);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const input = asFileInput(event.composedPath()[0]);
  if (input && !hasFolder) {
    // Its own default action is what the page expects.
    holdInput(input, input.multiple ? files : files.slice(0, 1), hold, link);
    return;
  }
  const carrier = makeCarrier();
  const { clientX, clientY } = event;
  link.tell(toPageHook.dropHeld, carrier, { clientX, clientY });
  if (!hasFolder) {
    holdForPage(
      carrier,
      files.map((file) => ({ file, path: file.name })),
      hold,
    );
    return;
  }
  void filesBelow(entries).then((dropped) => {
    if (typeof dropped !== 'string') {
      holdForPage(carrier, dropped, hold);
      return;
    }
    cancelIn(carrier);
    void tellInPage(`notice.drop-${dropped}`);
  });
}

/** Files, folders and pictures dropped anywhere on the page. */
export const drop: RelayChannel = (hold, link) =>
  listenFirst('drop', (event) => {
    onDrop(event as DragEvent, hold, link);
  });
