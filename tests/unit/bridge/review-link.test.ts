import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseToBackground } from '../../../src/bridge/background-link';
import { parseOpenMessage, parseToFrame, parseToRelay } from '../../../src/bridge/review-link';

const nonce = '123e4567-e89b-42d3-a456-426614174000';
const file = new File(['x'], 'a.jpg', { type: 'image/jpeg' });

describe('messages between relay and review frame', () => {
  it('are taken when they have the right shape', () => {
    expect(parseOpenMessage({ type: 'whereless/open', nonce })).toEqual({ type: 'whereless/open', nonce });
    expect(parseToFrame({ type: 'check', pick: 1, files: [file], interrupted: false, folders: [] })).toMatchObject({
      pick: 1,
    });
    expect(parseToRelay({ type: 'send', pick: 2, files: [file] })).toMatchObject({ files: [file] });
    expect(parseToRelay({ type: 'cancel', pick: 2 })).toEqual({ type: 'cancel', pick: 2 });
    expect(parseToRelay({ type: 'layout', layout: 'note', heightPx: 90 })).toMatchObject({ heightPx: 90 });
    expect(parseToBackground({ type: 'nonce/claim', nonce })).toEqual({ type: 'nonce/claim', nonce });
  });

  it('are dropped when they have not', () => {
    expect(parseToRelay({ type: 'send', pick: 2, files: ['a.jpg'] })).toBeNull();
    expect(parseToRelay({ type: 'send', files: [file] })).toBeNull();
    expect(parseToRelay({ type: 'layout', layout: 'everywhere' })).toBeNull();
    expect(
      parseToFrame({ type: 'check', pick: 1, files: [{ name: 'a.jpg' }], interrupted: false, folders: [] }),
    ).toBeNull();
    expect(parseOpenMessage({ type: 'whereless/open', nonce: 'short' })).toBeNull();
    expect(parseToBackground({ type: 'nonce/claim', nonce: 7 })).toBeNull();
  });

  it('never throw, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        for (const parse of [parseOpenMessage, parseToFrame, parseToRelay, parseToBackground]) parse(data);
      }),
    );
  });
});
