import { defineConfig } from 'vitest/config';

/**
 * Suites that drive a whole browser: one after the other, with time for a slow machine; all files in one process, so
 * that they can share the browser, which ends with the environment.
 */
function inBrowser(order: number, engine: 'chromium' | 'firefox', name: string, include: string[]) {
  return {
    test: {
      name,
      include,
      provide: { engine },
      environment: './tests/support/browser-environment.ts',
      isolate: false,
      fileParallelism: false,
      maxWorkers: 1,
      sequence: { groupOrder: order },
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  };
}

export default defineConfig({
  test: {
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'oracles', include: ['tests/oracles/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 600_000 } },
      { test: { name: 'project', include: ['tests/project/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'attack', include: ['tests/attack/*.test.ts'], testTimeout: 300_000 } },
      inBrowser(1, 'chromium', 'chromium', ['tests/e2e/**/*.test.ts']),
      inBrowser(2, 'firefox', 'firefox', ['tests/e2e/**/*.test.ts']),
      inBrowser(3, 'chromium', 'clients-chromium', ['tests/clients/*.test.ts']),
      inBrowser(4, 'firefox', 'clients-firefox', ['tests/clients/*.test.ts']),
    ],
  },
});
