import type { PageChannel } from './channel';
import { detachedInput } from './channels/detached-input';

export const pageChannels: readonly PageChannel[] = [detachedInput];
