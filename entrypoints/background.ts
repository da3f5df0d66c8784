import { defineBackground } from 'wxt/utils/define-background';
import { keepNonces } from '../src/platform/nonce-keeper';
import { obeyShortcuts } from '../src/platform/shortcuts';

export default defineBackground(() => {
  keepNonces();
  obeyShortcuts();
});
