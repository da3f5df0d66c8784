import type { CodeContent } from './code-content';

/** Payloads that let whoever reads them log in: one-time password keys, device pairing. The secret is not repeated. */
export const loginSecret: CodeContent = {
  id: 'login-secret',
  read(payload) {
    const found = /^(otpauth(?:-migration)?|HTTP:\/\/FIDO|FIDO|LPA|tg):/iu.exec(payload);
    return found ? [{ sort: 'secret', text: (found[1] ?? '').toLowerCase() }] : null;
  },
};
