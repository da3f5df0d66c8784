import type { GraphModel } from '@tensorflow/tfjs-converter';
import { dispose, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import type { Features } from './backbone';

/**
 * Our head's outputs, in this order: `maps`, `centres`, `sides`, `looks`. It doubles its grids twice and is told to what height and width. The
 * caller disposes of what comes back.
 */
export function runHead(head: GraphModel, { f8, f16, f32 }: Features): Tensor[] {
  const [size8, size16] = [f8, f16].map(({ shape }) => tensor1d(shape.slice(1, 3), 'int32')) as [Tensor, Tensor];
  try {
    return head.execute({ f8, f16, f32, size8, size16 }, ['maps', 'centres', 'sides', 'looks']) as Tensor[];
  } finally {
    dispose([size8, size16]);
  }
}
