import { attachedInput } from './channels/attached-input';
import type { RelayChannel } from './pick';

export const relayChannels: readonly RelayChannel[] = [attachedInput];
