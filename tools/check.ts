/** `npm run check -- <photos or folders>`: checks photos with the built extension, headless. */
import { existsSync } from 'node:fs';
import { ensureBuild } from './build/ensure-build';
import { ensureBrowsers } from './browsers/install';
import { launchFirst } from './browsers/launch';
import { parseCheckArguments, usage, UsageError } from './check/arguments';
import { Checker } from './check/checker';
import { OutFolder } from './check/out-folder';
import { collectPhotos } from './check/photos';
import { toText } from './check/table';
import { say } from './say';

async function main(): Promise<void> {
  const { paths, json, outDir, redactedDir, engine, profile, prove } = parseCheckArguments(process.argv.slice(2));
  const photos = collectPhotos(paths);
  const extensionDir = ensureBuild({ engine, demo: false }, say);
  const browsers = ensureBrowsers(engine, say);
  const out = outDir === null ? null : new OutFolder(outDir);
  const redacted = redactedDir === null ? null : new OutFolder(redactedDir);
  const checker = new Checker({
    profile,
    prove,
    withBytes: out !== null,
    redact: redacted !== null,
    launch: () => launchFirst(browsers, () => ({ extensionDir, headless: true }), say),
  });
  try {
    for (const [index, photo] of photos.entries()) {
      const checked = await checker.check(photo.file);
      await out?.addCleaned(photo, checked);
      await redacted?.addRedacted(photo, checked);
      process.stdout.write(`${json ? JSON.stringify(checked.line) : toText(checked.line)}\n`);
      if (json) say(`${String(index + 1)} of ${String(photos.length)}: ${photo.file}`);
    }
    await out?.writeReport();
    await redacted?.writeReport();
  } finally {
    await checker.close();
  }
  if (photos.length === 0) say('No photo was found there.');
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`Not found: ${missing.join(', ')}`);
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) say(usage);
  process.exitCode = 1;
}
