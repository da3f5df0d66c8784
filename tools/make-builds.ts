/** Makes every build of the extension that the tests use: a program of its own, since a build keeps a process busy. */
import { ensureBuild } from './build/ensure-build';
import { say } from './say';

for (const engine of ['chromium', 'firefox'] as const) {
  for (const demo of [false, true]) ensureBuild({ engine, demo }, say);
}
