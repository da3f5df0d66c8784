import type { PixelProof, RedactionOutcome } from '../../src/bridge/check-automation';
import { checkAutomationName } from '../../src/bridge/check-automation';
import type { CheckReport, Profile } from '../../src/core/check/report';
import type { PageHandle, Session } from '../browsers/driver';

const input = 'input[data-testid="check-input"]';
/** Bytes of the cleaned file fetched at a time. */
const pieceBytes = 8 * 1024 * 1024;

/** One open check page of the extension, driven by its automation handle. */
export class CheckTab {
  private constructor(private readonly page: PageHandle) {}

  static async open(session: Session, profile: Profile): Promise<CheckTab> {
    const page = await session.extensionPage('check.html');
    await page.waitFor(input, { state: 'attached' });
    await page.evaluate(`${checkAutomationName}.setProfile(${JSON.stringify(profile)})`);
    return new CheckTab(page);
  }

  /** @param path absolute */
  async check(path: string): Promise<CheckReport> {
    await this.page.evaluate(`void (globalThis.nextReport = ${checkAutomationName}.run())`);
    await this.page.pickFiles(input, [path]);
    return this.page.evaluate<[], CheckReport>('nextReport');
  }

  /** The cleaned file of the last check; null when there is none. */
  cleaned(bytes: number): Promise<Buffer | null> {
    return this.fetch('cleanedBase64', bytes);
  }

  /** Makes the redaction proposed by default for the photo of the last check. */
  redact(): Promise<RedactionOutcome> {
    return this.page.evaluate<[], RedactionOutcome>(`${checkAutomationName}.redact()`);
  }

  /** The file of the last `redact`; null when there is none. */
  redacted(bytes: number): Promise<Buffer | null> {
    return this.fetch('redactedBase64', bytes);
  }

  prove(): Promise<PixelProof> {
    return this.page.evaluate<[], PixelProof>(`${checkAutomationName}.prove()`);
  }

  close(): Promise<void> {
    return this.page.close();
  }

  private async fetch(call: 'cleanedBase64' | 'redactedBase64', bytes: number): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    for (let start = 0; start < bytes; start += pieceBytes) {
      const range = `${String(start)}, ${String(Math.min(bytes, start + pieceBytes))}`;
      const base64 = await this.page.evaluate<[], string | null>(`${checkAutomationName}.${call}(${range})`);
      if (base64 === null) return null;
      pieces.push(Buffer.from(base64, 'base64'));
    }
    return Buffer.concat(pieces);
  }
}
