import { describe, expect, it } from 'vitest';
import { withSameBackground } from '../../../src/core/check/with-same-background';
import type { Detection } from '../../../src/core/findings/finding';
import { sameBackgrounds } from '../../../src/core/findings/same-background';
import { backgroundSignature } from '../../../src/inference/background';
import { report } from '../ui/build';

const side = 96;

/** A picture made of tiles in colours that follow from a seed, seen from a little farther to the right by `shift`. */
function room(seed: number, shift = 0) {
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const tile = Math.floor((x + shift) / 12) * 31 + Math.floor(y / 12) * 17;
      const colour = [0, 1, 2].map((channel) => ((tile + channel * 5) * (37 + seed * 29) + seed * 91) % 256);
      data.set([...colour, 255], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

function plain() {
  return { width: side, height: side, data: new Uint8ClampedArray(side * side * 4).fill(200) };
}

function person(region: Detection['region']): Detection {
  return { kind: 'person', score: 0.9, region };
}

describe('the backgrounds of one upload', () => {
  it('are the same where the same place is seen, also from a little to the side', () => {
    const [one, other, shifted] = [room(1), room(2), room(1, 6)].map((picture) => backgroundSignature(picture, []));
    expect(sameBackgrounds([one ?? null, other ?? null, shifted ?? null])).toEqual([[0, 2]]);
  });

  it('are not the same because somebody is in front of them, or because they are plain', () => {
    expect(backgroundSignature(room(1), [person([0, 0, 1, 1])])).toEqual([]);
    const white = backgroundSignature(plain(), []);
    expect(white).not.toEqual([]);
    expect(sameBackgrounds([white, white])).toEqual([]);
    expect(sameBackgrounds([null, [], null])).toEqual([]);
  });

  it('are compared around the people', () => {
    const dressed = room(1);
    for (let y = 24; y < side; y++) {
      for (let x = 36; x < 60; x++) dressed.data.set([255, 0, 255, 255], (y * side + x) * 4);
    }
    const around = backgroundSignature(dressed, [person([0.375, 0.25, 0.625, 1])]);
    expect(sameBackgrounds([backgroundSignature(room(1), []), around])).toEqual([[0, 1]]);
  });

  it('are said once in each report, and taken back when the other photo goes', () => {
    const background = backgroundSignature(room(1), []);
    const photo = { report: report({ findings: [] }), background };
    const kindsIn = (reports: ReturnType<typeof withSameBackground>) =>
      reports.map((each) => each?.findings.map(({ kind }) => kind));
    const both = withSameBackground([photo, photo]);
    expect(kindsIn(both)).toEqual([['same_background'], ['same_background']]);
    const again = both.map((each) => ({ report: each, background }));
    expect(kindsIn(withSameBackground(again))).toEqual([['same_background'], ['same_background']]);
    expect(kindsIn(withSameBackground(again.slice(0, 1)))).toEqual([[]]);
  });
});
