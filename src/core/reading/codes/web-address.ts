import type { CodeContent } from './code-content';

/** A link. It is shown, never followed. */
export const webAddress: CodeContent = {
  id: 'web-address',
  read(payload) {
    return /^(?:https?:\/\/|www\.)\S+$/iu.test(payload) ? [{ sort: 'url', text: payload }] : null;
  },
};
