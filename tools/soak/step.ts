import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoServer } from '../../demo/server';
import { strip } from '../../src/core/formats/strip';
import type { FrameHandle, PageHandle, Session } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { waitForOutcome } from '../start/outcome';
import type { Dice } from './dice';
import { anyPhoto } from './photo';
import { unexpectedErrors } from '../../tests/support/expected-errors';
import { setProfile } from '../../tests/support/set-profile';

export interface Soak {
  readonly session: Session;
  readonly demo: DemoServer;
  readonly folder: string;
  readonly roll: Dice;
  readonly step: number;
}

export interface Stepped {
  /** What was done, in a few words. */
  readonly told: string;
  /** What should not have come of it; null for nothing. */
  readonly problem: string | null;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const choices = ['upload-cleaned', 'do-not-upload', 'original', 'navigate', 'reload', 'background', 'frame'] as const;

/** Says yes to the original; who must not be found would have to type a word, and says no. */
async function sendOriginal(frame: FrameHandle): Promise<boolean> {
  await frame.click('[data-action="other-ways"]');
  await frame.click('[data-action="send-original"]');
  if ((await frame.count('[data-action="confirm-send-original"]:enabled')) === 0) return false;
  await frame.click('[data-action="confirm-send-original"]');
  return true;
}

/** One pick, drop or paste and what the user does next, with the server's bytes compared at its end. */
export async function takeStep({ session, demo, folder, roll, step }: Soak): Promise<Stepped> {
  if (roll.below(6) === 0) await setProfile(session, roll.oneOf(['hidden', 'careful', 'light'] as const));
  if (roll.below(25) === 0) await session.endBackground();
  const kind = roll.oneOf(['plain', 'plain', 'broken', 'room'] as const);
  const way = roll.oneOf(['pick', 'pick', 'drop'] as const);
  const choice = roll.oneOf(choices);
  const photo = await anyPhoto(roll, kind);
  const path = join(folder, `IMG_${String(2000 + step)}.jpg`);
  writeFileSync(path, photo);
  demo.reset();
  const page: PageHandle = await session.newPage(
    `${demo.origin}/pages/channels/${way === 'pick' ? 'attached-input' : 'drop-files'}.html`,
  );
  if (way === 'pick') await page.pickFiles('[data-testid="input"]', [path]);
  else await page.dropFiles('[data-testid="area"]', [path]);

  let saidYes = false;
  let arrives = false;
  let told = `${way} ${kind} ${choice}`;
  if (choice === 'navigate') await page.goto(`${demo.origin}/pages/channels/reset-after.html`);
  else if (choice === 'reload') await page.reload();
  else {
    if (choice === 'background') await session.endBackground();
    if (choice === 'frame') {
      await page.reviewFrame();
      await page.removeReviewFrame();
    }
    // A frame that is taken away when everything has gone on already answers nothing.
    const outcome = await poll('an answer, or the upload', 150_000, () =>
      demo.received.length > 0 ? Promise.resolve(null) : waitForOutcome(page, 0),
    );
    const frame = outcome?.kind === 'decide' ? outcome.frame : null;
    told = `${told} ${frame ? 'decide' : 'passed'}`;
    if (!frame) arrives = true;
    else if (choice === 'original') arrives = saidYes = await sendOriginal(frame);
    else if (choice === 'upload-cleaned' && kind !== 'broken') {
      await frame.click('[data-action="upload-cleaned"]');
      arrives = true;
    } else await frame.click('[data-action="do-not-upload"]');
  }
  if (arrives) await poll(`${told}: the upload`, 60_000, () => Promise.resolve(demo.received[0]));
  else await new Promise((resolve) => setTimeout(resolve, 300));

  const clean = sha256(strip(photo).bytes ?? new Uint8Array());
  const allowed = saidYes ? sha256(photo) : clean;
  const wrong = demo.received.find((file) => file.sha256 !== allowed || (!saidYes && file.fileName !== 'photo-1.jpg'));
  await page.close();
  const [error] = unexpectedErrors(await session.extensionErrors());
  if (error !== undefined) return { told, problem: error };
  if (wrong) return { told, problem: `${wrong.fileName} arrived, ${String(wrong.bytes.length)} bytes` };
  return { told, problem: demo.received.length > 1 ? 'it arrived more than once' : null };
}
