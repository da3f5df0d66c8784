import type { GraphicsUse } from '../../bridge/graphics-use';

/** The graphics card was given up: what was loaded for it has to be loaded again, and what it was doing to be done again. */
export class GraphicsFailed extends Error {
  constructor(readonly why: Extract<GraphicsUse, 'slow' | 'wrong' | 'failed'>) {
    super(`The graphics card was given up: ${why}`);
  }
}
