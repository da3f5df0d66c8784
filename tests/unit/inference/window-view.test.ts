import { describe, expect, it } from 'vitest';
import type { Detection, RegionNorm } from '../../../src/core/findings/finding';
import type { Kind } from '../../../src/core/findings/kinds';
import { windowViews, type Extents } from '../../../src/inference/scene/window-view';

const blind: Extents = { extent: () => null, mean: () => 0 };
const saw = (kind: Kind, region: RegionNorm, score = 0.5): Detection => ({ kind, score, region });
const pane: RegionNorm = [0.5, 0.2, 0.9, 0.6];

describe('windowViews', () => {
  it('finds a building behind a pane, and is no surer than of either', () => {
    const found = [saw('window', pane, 0.7), saw('building', [0.55, 0.3, 0.7, 0.6], 0.4)];
    expect(windowViews(found, blind)).toEqual([saw('window_view', [0.55, 0.3, 0.7, 0.6], 0.4)]);
  });

  it('finds what only a map shows behind it', () => {
    const extents: Extents = {
      extent: (kind, region) => (kind === 'landscape' ? region : null),
      mean: (kind) => (kind === 'landscape' ? 0.3 : 0),
    };
    expect(windowViews([saw('window', pane)], extents)).toEqual([saw('window_view', pane, 0.3)]);
  });

  it('takes neither an empty pane nor a facade with windows for a view', () => {
    expect(windowViews([saw('window', pane)], blind)).toEqual([]);
    expect(windowViews([saw('building', [0.1, 0, 1, 1]), saw('window', pane)], blind)).toEqual([]);
    expect(windowViews([saw('building', pane)], blind)).toEqual([]);
  });

  it('tells a view once, of a window and of a pane of it', () => {
    const paneOfIt: RegionNorm = [0.52, 0.25, 0.72, 0.58];
    const found = [saw('window', pane), saw('window', paneOfIt), saw('building', [0.55, 0.3, 0.7, 0.55], 0.4)];
    expect(windowViews(found, blind)).toEqual([saw('window_view', [0.55, 0.3, 0.7, 0.55], 0.4)]);
  });
});
