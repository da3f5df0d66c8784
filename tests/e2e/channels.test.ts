import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import type { ReceivedFile } from '../../demo/server';
import type { Session } from '../../tools/browsers/driver';
import { poll } from '../../tools/browsers/poll';
import { channelCases } from '../support/channel-cases';
import type { ChannelCase } from '../support/channel-cases';
import { samplePath } from '../support/samples';
import { useBrowser } from '../support/use-browser';
import { useControl } from '../support/use-control';

const sample = samplePath('empty-wall.jpg');
const original = readFileSync(sample);
const clean = strip(original).bytes ?? new Uint8Array();

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Each content once: a page may send what it got from several listeners. */
function digests(files: readonly ReceivedFile[]): string[] {
  return [...new Set(files.map((file) => file.sha256))];
}

describe('every way a page gets a picture', () => {
  const browser = useBrowser();
  const control = useControl();

  /** Uses the channel in a new tab of this session, and gives what the server got. */
  async function use(session: Session, channel: ChannelCase): Promise<readonly ReceivedFile[]> {
    browser.demo.reset();
    const page = await session.newPage(`${browser.demo.origin}/pages/channels/${channel.page}`);
    // A page that goes away with its file can take the driver's answer with it: what the server gets is what counts.
    let driverSays: unknown;
    void channel.act(page, [sample]).catch((error: unknown) => {
      driverSays = error;
    });
    await poll('the upload', 60_000, () => Promise.resolve(browser.demo.received[0])).catch((error: unknown) => {
      throw new Error('The server got nothing.', { cause: driverSays ?? error });
    });
    // A page may send what it got from several listeners; none of it may arrive in the next test.
    await poll('the end of its uploads', 15_000, async () => {
      const uploading = await page.evaluate<[], number>('globalThis.uploading ?? 0');
      return uploading === 0 ? true : undefined;
    });
    await page.close();
    return browser.demo.received;
  }

  for (const channel of channelCases.filter(({ engines }) => engines.includes(inject('engine')))) {
    it(`${channel.id}: the original without the extension, the clean file with it`, async () => {
      const without = await use(control.session, channel);
      expect(digests(without)).toEqual([sha256(original)]);
      const guarded = await use(browser.session, channel);
      expect(digests(guarded)).toEqual([sha256(clean)]);
      expect(guarded[0]?.fileName).toBe('photo-1.jpg');
    });
  }
});
