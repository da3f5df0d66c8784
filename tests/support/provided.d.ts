import type { Engine } from '../../tools/browsers/driver';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser this suite runs in. */
    engine: Engine;
  }
}
