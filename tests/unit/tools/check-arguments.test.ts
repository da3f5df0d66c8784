import { describe, expect, it } from 'vitest';
import { parseCheckArguments, UsageError } from '../../../tools/check/arguments';

describe('the arguments of npm run check', () => {
  it('defaults to Chromium and the careful profile', () => {
    expect(parseCheckArguments(['a.jpg', 'folder'])).toEqual({
      paths: ['a.jpg', 'folder'],
      json: false,
      outDir: null,
      redactedDir: null,
      engine: 'chromium',
      profile: 'careful',
      prove: false,
    });
  });

  it('reads every option, wherever it stands', () => {
    const args = [
      '--json',
      'a.jpg',
      '--out',
      'x',
      '--browser',
      'firefox',
      '--profile=hidden',
      'b.png',
      '--prove',
      '--redacted',
      'y',
    ];
    expect(parseCheckArguments(args)).toEqual({
      paths: ['a.jpg', 'b.png'],
      json: true,
      outDir: 'x',
      redactedDir: 'y',
      engine: 'firefox',
      profile: 'hidden',
      prove: true,
    });
  });

  it.each([[[]], [['--json']], [['a.jpg', '--browser', 'lynx']], [['a.jpg', '--profile', '']], [['a.jpg', '--fast']]])(
    'refuses %j',
    (args) => {
      expect(() => parseCheckArguments(args)).toThrow(UsageError);
    },
  );
});
