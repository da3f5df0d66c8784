import { defineBackground } from 'wxt/utils/define-background';
import { keepNonces } from '../src/platform/nonce-keeper';

export default defineBackground(() => {
  keepNonces();
});
