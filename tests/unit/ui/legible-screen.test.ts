import { describe, expect, it } from 'vitest';
import type { PhotoView } from '../../../src/bridge/review-state';
import type { Finding } from '../../../src/core/findings/finding';
import { kinds } from '../../../src/core/findings/kinds';
import { legibleScreen } from '../../../src/ui/review/legible-screen';
import { orderFindings } from '../../../src/ui/review/order-findings';
import { finding, photo, report } from './build';

const screen = finding({ kind: 'screen', region: [0.2, 0.2, 0.6, 0.6], sharpness: 0.3 });
const word = finding({ kind: 'text', region: [0.3, 0.3, 0.4, 0.35], text: 'Inbox' });

/** The key of what is said of the first finding, a part of this photo. */
function said(findings: readonly Finding[], over: Partial<PhotoView> = {}): string | undefined {
  const shown = photo({ report: report({ findings, lookedFor: kinds }), ...over });
  const listed = orderFindings(findings).find((item) => item.finding === findings[0]);
  return listed && legibleScreen(listed, shown)?.key;
}

describe('whether something can be read on a screen', () => {
  it('is said where words or a code were read on it, even while more is looked for', () => {
    expect(said([screen, word])).toBe('review.finding.screen.read');
    expect(said([screen, { ...word, kind: 'code' }], { stage: 'detecting' })).toBe('review.finding.screen.read');
  });

  it('is left open where it is sharp and nothing was', () => {
    expect(said([screen])).toBe('review.finding.screen.unread');
    expect(said([screen, { ...word, region: [0.7, 0.7, 0.8, 0.8] }])).toBe('review.finding.screen.unread');
  });

  it('is not said of one on which nothing shows, of other things, or before all that reads has looked', () => {
    expect(said([{ ...screen, sharpness: 0.05 }])).toBeUndefined();
    expect(said([{ ...screen, kind: 'lamp' }, word])).toBeUndefined();
    expect(said([screen], { stage: 'detecting' })).toBeUndefined();
    const notChecked = [{ kind: 'text', reason: 'It took too long.' }];
    expect(said([screen], { report: report({ lookedFor: kinds, notChecked }) })).toBeUndefined();
    expect(said([screen], { report: report({ lookedFor: ['screen', 'code'] }) })).toBeUndefined();
  });
});
