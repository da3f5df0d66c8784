import type { CheckReport } from '../../src/core/check/report';
import type { PageHandle, Session } from '../../tools/browsers/driver';
import { samplePath } from './samples';

/**
 * The check page, and what it says of a photo of ours that was chosen there. Whoever asks for it closes the page.
 * @param meanwhile what to do while it looks
 */
export async function checkByHand(
  session: Session,
  sample: string,
  meanwhile: (check: PageHandle) => Promise<void> = () => Promise.resolve(),
): Promise<{ check: PageHandle; report: CheckReport }> {
  const check = await session.extensionPage('check.html');
  await check.waitFor('[data-screen="check"]');
  await check.evaluate('void (globalThis.report = globalThis.wherelessCheck.run()), true');
  await check.pickFiles('input[data-testid="check-input"]', [samplePath(sample)]);
  await meanwhile(check);
  return { check, report: await check.evaluate<[], CheckReport>('globalThis.report') };
}
