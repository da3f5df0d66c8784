import { attachedInput } from './channels/attached-input';
import { clipboardRead } from './channels/clipboard-read';
import { detachedInput } from './channels/detached-input';
import { drop } from './channels/drop';
import { formSubmit } from './channels/form-submit';
import { handleRead } from './channels/handle-read';
import { paste } from './channels/paste';
import { scriptRead } from './channels/script-read';
import { shadowRoot } from './channels/shadow-root';
import type { RelayChannel } from './pick';

export const relayChannels: readonly RelayChannel[] = [
  attachedInput,
  detachedInput,
  shadowRoot,
  drop,
  paste,
  handleRead,
  clipboardRead,
  scriptRead,
  formSubmit,
];
