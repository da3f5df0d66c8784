import { afterAll, beforeAll, inject } from 'vitest';
import { startVirtualScreen } from '../../tools/browsers/virtual-screen';
import type { VirtualScreen } from '../../tools/browsers/virtual-screen';
import { say } from '../../tools/say';

/**
 * A screen for what Firefox does only with one; without effect in Chromium.
 * @returns its display while the tests of the file run; undefined in Chromium
 */
export function useScreen(): () => string | undefined {
  let screen: VirtualScreen | undefined;
  beforeAll(async () => {
    if (inject('engine') === 'firefox') screen = await startVirtualScreen(say);
  });
  afterAll(() => {
    screen?.close();
  });
  return () => screen?.display;
}
