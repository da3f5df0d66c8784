import { describe, expect, it } from 'vitest';
import { uploadChoices } from '../../../src/ui/review/choices';
import { photo, refused, state } from './build';

describe('uploadChoices', () => {
  it('proposes covering when something would be covered, else the cleaned file', () => {
    expect(uploadChoices(state({ canCover: true }), 2, true)).toMatchObject({ primary: 'cover', cleaned: true });
    expect(uploadChoices(state({ canCover: true }), 0, true)).toMatchObject({ primary: 'cleaned', cover: true });
    expect(uploadChoices(state(), 0, true)).toMatchObject({ primary: 'cleaned', cover: false, retry: false });
  });

  it('never offers a cleaned or covered upload while one photo has no cleaned file', () => {
    const photos = [photo(), photo({ id: 2, hasCleaned: false, report: refused })];
    expect(uploadChoices(state({ photos, canCover: true }), 1, true)).toMatchObject({
      cleaned: false,
      cover: false,
      retry: true,
      original: true,
      doNotUpload: true,
      primary: 'retry',
    });
  });

  it('waits for every photo unless the user said not to', () => {
    const running = state({ phase: 'checking', photos: [photo(), photo({ id: 2, stage: 'detecting' })] });
    expect(uploadChoices(running, 0, true).ready).toBe(false);
    expect(uploadChoices(running, 0, false).ready).toBe(true);
    expect(uploadChoices(state({ photos: [photo({ report: null })] }), 0, true).ready).toBe(false);
  });

  it('does not wait for a check that was interrupted', () => {
    const interrupted = state({ trouble: { key: 'check.cleaner-failed' }, photos: [photo({ stage: 'detecting' })] });
    expect(uploadChoices(interrupted, 0, true)).toMatchObject({ ready: true, retry: true, cleaned: true });
  });

  it.each(['working', 'passed', 'ended'] as const)('offers nothing in phase %s', (phase) => {
    const offered = uploadChoices(state({ phase, canCover: true }), 1, false);
    expect(Object.values(offered).filter(Boolean)).toEqual([]);
  });

  it('does not call an empty upload cleaned', () => {
    expect(uploadChoices(state({ photos: [] }), 0, true).cleaned).toBe(false);
  });
});
