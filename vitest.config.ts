import { defineConfig } from 'vitest/config';

/** Suites that drive a whole browser: one after the other, with time for a slow machine. */
function inBrowser(engine: 'chromium' | 'firefox', name: string, include: string[]) {
  return {
    test: {
      name,
      include,
      provide: { engine },
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 300_000,
      hookTimeout: 300_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'] } },
      { test: { name: 'oracles', include: ['tests/oracles/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 600_000 } },
      { test: { name: 'project', include: ['tests/project/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'attack', include: ['tests/attack/*.test.ts'], testTimeout: 300_000 } },
      inBrowser('chromium', 'chromium', ['tests/e2e/**/*.test.ts']),
      inBrowser('firefox', 'firefox', ['tests/e2e/**/*.test.ts']),
      inBrowser('chromium', 'clients-chromium', ['tests/clients/*.test.ts']),
      inBrowser('firefox', 'clients-firefox', ['tests/clients/*.test.ts']),
    ],
  },
});
