import { builtinEnvironments } from 'vitest/runtime';
import type { Environment } from 'vitest/runtime';
import { doAtEnd } from './at-end';

/** Node's own environment; at the end of the suite the browser ends that its files shared. */
export default {
  name: 'browser',
  viteEnvironment: 'ssr',
  async setup(global: Record<string, unknown>, options: Record<string, unknown>) {
    const node = await builtinEnvironments.node.setup(global, options);
    return {
      async teardown() {
        await doAtEnd();
        await node.teardown(global);
      },
    };
  },
} satisfies Environment;
