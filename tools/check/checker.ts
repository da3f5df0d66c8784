import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { RedactionOutcome } from '../../src/bridge/check-automation';
import type { CheckReport, Profile } from '../../src/core/check/report';
import type { Session } from '../browsers/driver';
import { CheckTab } from './check-tab';
import { refusedLine } from './line';
import type { CheckLine } from './line';
import { within } from './within';

const limitMs = 60_000;
const redactLimitMs = 120_000;
const tooLong = `The check did not end within ${String(limitMs / 1000)} seconds.`;

export interface Checked {
  readonly line: CheckLine;
  /** The cleaned file; null unless the status is `cleaned`. */
  readonly cleaned: Buffer | null;
  /** The redacted file; null when none was asked for or could be made. */
  readonly redacted: Buffer | null;
}

function notRedacted(reason: string): RedactionOutcome {
  return { status: 'refused', reason, coveredShare: 0, bytes: null };
}

export interface CheckerOptions {
  readonly profile: Profile;
  readonly prove: boolean;
  readonly withBytes: boolean;
  readonly redact: boolean;
  launch(): Promise<Session>;
}

/** Checks photo after photo in one browser; starts a new tab, or a new browser, when a photo took the old one along. */
export class Checker {
  private session: Session | null = null;
  private tab: CheckTab | null = null;

  constructor(private readonly options: CheckerOptions) {}

  /** Never rejects for a photo: what goes wrong with it is part of its line. Rejects when no browser can be started. */
  async check(file: string): Promise<Checked> {
    const started = Date.now();
    const tab = await this.openTab();
    try {
      const checked = await within(limitMs, tooLong, this.checkIn(tab, file));
      return this.options.redact ? await this.redactIn(tab, checked) : checked;
    } catch (error) {
      await this.dropTab();
      const reason = error instanceof Error ? error.message : String(error);
      const size = await stat(file).then(
        (stats) => stats.size,
        () => 0,
      );
      const line = refusedLine(file, size, reason, Date.now() - started);
      const redacted = this.options.redact ? { redacted: notRedacted(reason) } : {};
      return { line: { ...line, ...redacted }, cleaned: null, redacted: null };
    }
  }

  async close(): Promise<void> {
    const { session } = this;
    this.session = null;
    this.tab = null;
    await session?.close();
  }

  private async checkIn(tab: CheckTab, file: string): Promise<Checked> {
    const path = resolve(file);
    await access(path, constants.R_OK).catch(() => {
      throw new Error('The file is not there or can’t be read.');
    });
    const report = await tab.check(path);
    const line: CheckLine = { file, ...report, ...(this.options.prove ? { proof: await tab.prove() } : {}) };
    return { line, cleaned: this.options.withBytes ? await this.cleanedIn(tab, report) : null, redacted: null };
  }

  private async cleanedIn(tab: CheckTab, { cleaned: { status, bytesAfter } }: CheckReport): Promise<Buffer | null> {
    if (status !== 'cleaned') return null;
    const cleaned = await tab.cleaned(bytesAfter ?? 0);
    if (cleaned?.length !== bytesAfter) throw new Error('The cleaned file could not be fetched from the browser.');
    return cleaned;
  }

  /** The check stays as it is when its picture can't be redacted. */
  private async redactIn(tab: CheckTab, checked: Checked): Promise<Checked> {
    const { line } = checked;
    try {
      return await within(redactLimitMs, 'The picture could not be covered in time.', this.coverIn(tab, checked));
    } catch (error) {
      await this.dropTab();
      return {
        ...checked,
        line: { ...line, redacted: notRedacted(error instanceof Error ? error.message : String(error)) },
      };
    }
  }

  private async coverIn(tab: CheckTab, checked: Checked): Promise<Checked> {
    const outcome = await tab.redact();
    const redacted = outcome.bytes === null ? null : await tab.redacted(outcome.bytes);
    if (redacted !== null && redacted.length !== outcome.bytes) {
      throw new Error('The redacted file could not be fetched from the browser.');
    }
    return { ...checked, line: { ...checked.line, redacted: outcome }, redacted };
  }

  private async openTab(): Promise<CheckTab> {
    if (this.tab !== null) return this.tab;
    try {
      this.session ??= await this.options.launch();
      this.tab = await CheckTab.open(this.session, this.options.profile);
    } catch {
      // The browser itself may be gone or stuck; once more with a fresh one.
      await this.close();
      this.session = await this.options.launch();
      this.tab = await CheckTab.open(this.session, this.options.profile);
    }
    return this.tab;
  }

  private async dropTab(): Promise<void> {
    const { tab } = this;
    this.tab = null;
    try {
      await within(5000, 'The tab does not close.', tab?.close() ?? Promise.resolve());
    } catch {
      await this.close();
    }
  }
}
