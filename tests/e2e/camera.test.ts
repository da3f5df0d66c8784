import { describe, expect, it } from 'vitest';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { waitForOutcome } from '../../tools/start/outcome';
import { setPause } from '../support/set-pause';
import { useBrowser } from '../support/use-browser';
import { useControl } from '../support/use-control';

describe("a site's own camera", () => {
  const browser = useBrowser();
  const control = useControl();

  async function capture(session: Session): Promise<PageHandle> {
    browser.demo.reset();
    const page = await session.newPage(`${browser.demo.origin}/pages/channels/camera.html`);
    await page.click('[data-testid="go"]');
    return page;
  }

  const arrived = (count: number): Promise<unknown> =>
    poll('the upload', 120_000, () => Promise.resolve(browser.demo.received[count - 1]));

  it('sends at once without the extension', async () => {
    const page = await capture(control.session);
    await arrived(1);
    await page.close();
  });

  it('is held with it, and asked about once: a smaller copy of what was seen goes on', async () => {
    const page = await capture(browser.session);
    const { kind, frame } = await waitForOutcome(page);
    if (kind === 'decide') {
      expect(browser.demo.uploads).toBe(0);
      await frame.click('[data-action="upload-cleaned"]');
    }
    await arrived(1);
    // A second question would put the frame back.
    await page.removeReviewFrame();
    await page.click('[data-testid="smaller"]');
    await arrived(2);
    expect(await page.hasReviewFrame()).toBe(false);
    expect(await page.notice()).toBeNull();
    await page.close();
  });

  it('goes on at once where the site is paused', async () => {
    const { hostname } = new URL(browser.demo.origin);
    await setPause(browser.session, hostname, 600_000);
    const page = await capture(browser.session);
    await arrived(1);
    expect(await page.hasReviewFrame()).toBe(false);
    await page.close();
    await setPause(browser.session, hostname, null);
  });
});
