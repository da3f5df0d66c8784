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
/** Firefox can't be given a trusted drop or paste of files without a screen. */
const chromium: readonly Engine[] = ['chromium'];

const pick = (page: PageHandle, paths: readonly string[]): Promise<void> =>
  page.pickFiles('[data-testid="input"]', paths);

const choose = (page: PageHandle, paths: readonly string[]): Promise<void> =>
  page.answerFileChooser(() => page.click('[data-testid="go"]'), paths);

const drop = (page: PageHandle, paths: readonly string[]): Promise<void> =>
  page.dropFiles('[data-testid="area"], drop-zone', paths);

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
  make('shadow-closed', choose),
  make('shadow-nested', choose),
  make('drop-files', drop, chromium),
  make('drop-items', drop, chromium),
  make('drop-entries', drop, chromium),
  make('drop-handles', drop, chromium),
  make('drop-shadow', drop, chromium),
  make('form-submit-script', pick),
  make(
    'document-open',
    async (page, paths) => {
      await page.click('[data-testid="go"]');
      await pick(page, paths);
    },
    both,
  ),
];
