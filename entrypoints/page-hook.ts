import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageHook } from '../src/app/page-hook/install';

/** MAIN world of every guarded page; named as a content script in wxt.config.ts. */
export default defineUnlistedScript({
  globalName: false,
  main: () => {
    installPageHook();
  },
});
