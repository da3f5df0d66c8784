import type { PageChannel } from './channel';
import { camera } from './channels/camera';
import { clipboardRead } from './channels/clipboard-read';
import { detachedInput } from './channels/detached-input';
import { documentOpen } from './channels/document-open';
import { drop } from './channels/drop';
import { fileHandle } from './channels/file-handle';
import { formSubmit } from './channels/form-submit';
import { paste } from './channels/paste';
import { relativePaths } from './channels/relative-paths';
import { shadowRoot } from './channels/shadow-root';

export const pageChannels: readonly PageChannel[] = [
  detachedInput,
  shadowRoot,
  drop,
  paste,
  clipboardRead,
  fileHandle,
  camera,
  relativePaths,
  formSubmit,
  documentOpen,
];
