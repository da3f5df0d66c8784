import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Profile } from '../../src/core/check/report';
import type { Session } from '../browsers/driver';
import { CheckTab } from './check-tab';
import { refusedLine } from './line';
import type { CheckLine } from './line';
import { within } from './within';

const limitMs = 60_000;
const tooLong = `The check did not end within ${String(limitMs / 1000)} seconds.`;

export interface Checked {
  readonly line: CheckLine;
  /** The cleaned file; null unless the status is `cleaned`. */
  readonly cleaned: Buffer | null;
}

export interface CheckerOptions {
  readonly profile: Profile;
  readonly prove: boolean;
  readonly withBytes: boolean;
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
      return await within(limitMs, tooLong, this.checkIn(tab, file));
    } catch (error) {
      await this.dropTab();
      const reason = error instanceof Error ? error.message : String(error);
      const size = await stat(file).then(
        (stats) => stats.size,
        () => 0,
      );
      return { line: refusedLine(file, size, reason, Date.now() - started), cleaned: null };
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
    const { status, bytesAfter } = report.cleaned;
    if (!this.options.withBytes || status !== 'cleaned') return { line, cleaned: null };
    const cleaned = await tab.cleaned(bytesAfter ?? 0);
    if (cleaned?.length !== bytesAfter) throw new Error('The cleaned file could not be fetched from the browser.');
    return { line, cleaned };
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
