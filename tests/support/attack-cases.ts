import type { Engine, PageHandle, Session } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';

/** One way in which a page tries to get the original: its page, how the user uses it, and where it exists. */
export interface AttackCase {
  readonly id: string;
  /** Below tests/support/pages/attacks. */
  readonly page: string;
  readonly engines: readonly Engine[];
  readonly act: (page: PageHandle, path: string, session: Session) => Promise<void>;
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

const reopenFrame: AttackCase['act'] = async (page, path, session) => {
  await (await page.innerFrame()).waitFor(input);
  await page.click('[data-testid="go"]');
  await pickInFrame(page, path, session);
};

/** Picks in a window that the page opens. */
export const pickInPopup: AttackCase['act'] = async (page, path, session) => {
  const before = (await session.pages()).length;
  await page.click('[data-testid="go"]');
  const popup = await poll('the window', 15_000, async () => (await session.pages())[before]);
  await popup.waitFor(input, { state: 'attached' });
  await popup.pickFiles(input, [path]);
};

function make(id: string, act: AttackCase['act'], engines = both, page = `${id}.html`): AttackCase {
  return { id, page, engines, act };
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
  // On a busy machine Firefox's hooks seem to come later, at times, than a listener that does not wait for the document: a known limit, see docs/THREAT-MODEL.md.
  make('frame-script-address', reopenFrame, ['chromium']),
  make('frame-script-address-later', reopenFrame),
  make('xhtml', pick, both, 'xhtml.xhtml'),
  make('svg-document', pick, both, 'svg-document.svg'),
  make('isolated', pick, ['firefox']),
  make('view-transition', choose),
  make('popup-written', pickInPopup),
];
