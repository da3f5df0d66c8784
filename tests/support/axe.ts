import axe from 'axe-core';
import type { FrameHandle } from '../../tools/browsers/driver';

/** What axe has against a document of the extension, in a line for each element; its rules for best practice too. */
export async function axeViolations(frame: FrameHandle): Promise<readonly string[]> {
  // As text: the policy of these pages lets no script in, but it does not bind a driver.
  await frame.evaluate(`(() => { ${axe.source}; return true; })()`);
  return frame.evaluate(async () => {
    const page = globalThis as unknown as {
      readonly axe: {
        run(
          where: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    const { violations } = await page.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  });
}
