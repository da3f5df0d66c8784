import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installRelay } from '../src/app/relay/install';

/** Isolated world of every guarded page; named as a content script in wxt.config.ts. */
export default defineUnlistedScript({
  globalName: false,
  main: () => {
    installRelay();
  },
});
