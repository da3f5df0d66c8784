import type { Engine, PageHandle } from '../../tools/browsers/driver';

/** One way a page gets files: its test page, how a user uses it, and where it exists. */
export interface ChannelCase {
  readonly id: string;
  /** Below tests/support/pages/channels, with its query. */
  readonly page: string;
  readonly engines: readonly Engine[];
  act(page: PageHandle, paths: readonly string[]): Promise<void>;
}

const both: readonly Engine[] = ['chromium', 'firefox'];
/** Firefox has no file system handles, and label.click() opens nothing there. */
const chromium: readonly Engine[] = ['chromium'];

const pick = (page: PageHandle, paths: readonly string[]): Promise<void> =>
  page.pickFiles('[data-testid="input"]', paths);

const choose = (page: PageHandle, paths: readonly string[]): Promise<void> =>
  page.answerFileChooser(() => page.click('[data-testid="go"]'), paths);

const clickThenPick: ChannelCase['act'] = async (page, paths) => {
  await page.click('[data-testid="go"]');
  await pick(page, paths);
};

/** The form is sent while the pick is held, or just after. */
const pickThenSend: ChannelCase['act'] = async (page, paths) => {
  await pick(page, paths);
  await page.click('[data-testid="go"]');
};

const drop = (page: PageHandle, paths: readonly string[]): Promise<void> =>
  page.dropFiles('[data-testid="area"], drop-zone', paths);

const pickInFrame: ChannelCase['act'] = async (page, paths) => {
  const frame = await page.innerFrame();
  await frame.waitFor('[data-testid="input"]');
  await frame.pickFiles('[data-testid="input"]', paths);
};

function frame(kind: string): ChannelCase {
  return make(`frame-${kind}`, pickInFrame, both, `frame-host.html?kind=${kind}`);
}

function make(id: string, act: ChannelCase['act'], engines = both, page = `${id}.html`): ChannelCase {
  return { id, page, engines, act };
}

export const channelCases: readonly ChannelCase[] = [
  make('attached-input', pick),
  make('attached-onchange', pick),
  make('detached-click', choose),
  make('detached-onchange', choose),
  make('detached-show-picker', choose),
  make('detached-dispatch-event', choose),
  make('detached-in-tree', choose),
  make('detached-label', choose, chromium),
  make('shadow-open', choose),
  make('shadow-closed', choose),
  make('shadow-nested', choose),
  // Firefox's driver makes an `input` event that stays in the shadow tree, which that of a user does not.
  make('shadow-declarative', choose, chromium),
  make('drop-files', drop),
  make('drop-items', drop),
  make('drop-entries', drop),
  make('drop-handles', drop, chromium),
  make('drop-shadow', drop),
  make('drop-editable', drop),
  make('reset-after', pick),
  make('single-page', clickThenPick),
  make('form-submit-script', pick),
  make('form-button', pickThenSend),
  make('form-request-submit', pickThenSend),
  make('named-elements', pickThenSend),
  make('named-elements-detached', choose),
  make('document-open', clickThenPick),
  frame('same-origin'),
  frame('cross-origin'),
  frame('srcdoc'),
  frame('about-blank'),
  frame('blob'),
];
