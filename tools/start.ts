/** `npm start [-- photo …]`: the extension on the demo page, in a window or, without a display, on its own. */
import { join, relative } from 'node:path';
import { startDemoServer } from '../demo/server';
import { ensureBuild } from './build/ensure-build';
import { findBrowsers } from './browsers/find';
import { ensureBrowsers } from './browsers/install';
import { launchFirst } from './browsers/launch';
import { collectPhotos } from './check/photos';
import { projectRoot } from './project-root';
import { say } from './say';
import { runHeadlessTour } from './start/headless-tour';
import { runWindowTour } from './start/window-tour';

const samplesDir = join(projectRoot, 'samples');

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The samples themselves, without what lies in folders beside them. */
function samplePhotos(): string[] {
  return collectPhotos([samplesDir])
    .filter(({ relative: path }) => !/[\\/]/u.test(path))
    .map(({ file }) => relative(process.cwd(), file));
}

async function main(): Promise<boolean> {
  const given = collectPhotos(process.argv.slice(2)).map(({ file }) => file);
  const found = findBrowsers();
  const browsers = found.length > 0 ? found : ensureBrowsers('chromium', say);
  const headless = !hasDisplay();
  const demo = await startDemoServer();
  const session = await launchFirst(
    browsers,
    (engine) => ({ extensionDir: ensureBuild({ engine, demo: true }, say), headless }),
    say,
  );
  say(`Running in ${session.version}.`);
  try {
    if (headless) return await runHeadlessTour(session, demo, given.length > 0 ? given : samplePhotos());
    await runWindowTour(session, demo, given, samplesDir);
    return true;
  } finally {
    await session.close();
    await demo.close();
  }
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
