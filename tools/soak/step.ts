import type { DemoServer } from '../../demo/server';
import type { FrameHandle, PageHandle, Session } from '../browsers/driver';
import { poll } from '../browsers/poll';
import { waitForOutcome } from '../start/outcome';
import type { Dice } from './dice';
import { anyPhoto } from './photo';
import { ways } from './way';
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

const answers = ['upload-cleaned', 'do-not-upload', 'original', 'background', 'frame'] as const;
/** What takes the photo away from whoever was to answer: at any moment, nothing but a cleaned photo may have arrived. */
const endings = ['navigate', 'reload', 'off', 'update'] as const;

type Ending = (typeof endings)[number];

function isEnding(choice: Ending | (typeof answers)[number]): choice is Ending {
  return (endings as readonly string[]).includes(choice);
}

/** Says yes to the original; who must not be found would have to type a word, and says no. */
async function sendOriginal(frame: FrameHandle): Promise<boolean> {
  await frame.click('[data-action="other-ways"]');
  await frame.click('[data-action="send-original"]');
  if ((await frame.count('[data-action="confirm-send-original"]:enabled')) === 0) return false;
  await frame.click('[data-action="confirm-send-original"]');
  return true;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function end(ending: Ending, { session, demo, roll }: Soak, page: PageHandle): Promise<void> {
  await pause(roll.below(3) * 700);
  if (ending === 'navigate') await page.goto(`${demo.origin}/pages/channels/reset-after.html`);
  else if (ending === 'reload') await page.reload();
  else if (ending === 'update') await session.restartExtension();
  else {
    await session.setEnabled(false);
    await pause(1500);
    await session.setEnabled(true);
  }
}

/** One pick, drop or paste and what the user does next, with the server's bytes compared at its end. */
export async function takeStep(soak: Soak): Promise<Stepped> {
  const { session, demo, folder, roll, step } = soak;
  if (roll.below(6) === 0) await setProfile(session, roll.oneOf(['hidden', 'careful', 'light'] as const));
  if (roll.below(25) === 0) await session.endBackground();
  const wayName = roll.oneOf(['pick', 'pick', 'drop', 'paste'] as const);
  const way = ways[wayName];
  // No browser keeps a broken picture on its clipboard.
  const kind =
    wayName === 'paste'
      ? roll.oneOf(['plain', 'room'] as const)
      : roll.oneOf(['plain', 'plain', 'broken', 'room'] as const);
  const choice = roll.below(3) === 0 ? roll.oneOf(endings) : roll.oneOf(answers);
  const photo = await anyPhoto(roll, kind);
  demo.reset();
  const page: PageHandle = await session.newPage(`${demo.origin}/pages/channels/${way.page}.html`);
  await way.bring(page, photo, folder, `IMG_${String(2000 + step)}`);

  let saidYes = false;
  let arrives = false;
  let told = `${wayName} ${kind} ${choice}`;
  if (isEnding(choice)) await end(choice, soak, page);
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
  else await pause(300);

  const judged = await Promise.all(demo.received.map((file) => way.isAllowed(file, photo, saidYes)));
  const wrong = demo.received.find((_, index) => !judged[index]);
  await page.close();
  const [error] = unexpectedErrors(await session.extensionErrors());
  if (error !== undefined) return { told, problem: error };
  if (wrong) return { told, problem: `${wrong.fileName} arrived, ${String(wrong.bytes.length)} bytes` };
  return { told, problem: demo.received.length > 1 ? 'it arrived more than once' : null };
}
