import type { PixelProof } from '../../src/bridge/check-automation';
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
  async cleaned(bytes: number): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    for (let start = 0; start < bytes; start += pieceBytes) {
      const range = `${String(start)}, ${String(Math.min(bytes, start + pieceBytes))}`;
      const base64 = await this.page.evaluate<[], string | null>(`${checkAutomationName}.cleanedBase64(${range})`);
      if (base64 === null) return null;
      pieces.push(Buffer.from(base64, 'base64'));
    }
    return Buffer.concat(pieces);
  }

  prove(): Promise<PixelProof> {
    return this.page.evaluate<[], PixelProof>(`${checkAutomationName}.prove()`);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
