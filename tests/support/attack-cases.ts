import type { Engine, PageHandle } from '../../tools/browsers/driver';

/** One way in which a page tries to get the original: its page, how the user uses it, and where it exists. */
export interface AttackCase {
  /** Below tests/support/pages/attacks, without its ending. */
  readonly id: string;
  readonly engines: readonly Engine[];
  readonly act: (page: PageHandle, path: string) => Promise<void>;
}

const both: readonly Engine[] = ['chromium', 'firefox'];
const input = '[data-testid="input"]';

const choose: AttackCase['act'] = (page, path) =>
  page.answerFileChooser(() => page.click('[data-testid="go"]'), [path]);

const pick: AttackCase['act'] = (page, path) => page.pickFiles(input, [path]);

const pickInFrame: AttackCase['act'] = async (page, path) => {
  const frame = await page.innerFrame();
  await frame.waitFor(input);
  await frame.pickFiles(input, [path]);
};

const reopenFrame: AttackCase['act'] = async (page, path) => {
  await (await page.innerFrame()).waitFor(input);
  await page.click('[data-testid="go"]');
  await pickInFrame(page, path);
};

function make(id: string, act: AttackCase['act'], engines = both): AttackCase {
  return { id, engines, act };
}

export const attackCases: readonly AttackCase[] = [
  make('removed-while-open', choose),
  make('moved-while-open', choose),
  make('tree-first', choose),
  make('fragment-first', choose),
  make('windowless', choose),
  make('user-opens-then-removed', choose),
  make('showpicker-removed', choose),
  make('document-opened-meanwhile', choose),
  make('stack-exhausted', choose),
  // Firefox's driver makes an `input` event that stays in the shadow tree, which that of a user does not.
  make('declarative-detached', choose, ['chromium']),
  make('document-opened', pick),
  make('frame-reopened', reopenFrame),
  make('frame-script-address', reopenFrame),
];
