import type { TensorInfo } from '@tensorflow/tfjs-core';

/** So many channels are copied at once. */
const channelsTogether = 4;

/** The shape of tensors that are joined along an axis; null where they are not joined by their channels, a few of them at a time. */
export function joinedShape(tensors: readonly TensorInfo[], axis: number): number[] | null {
  const [first, ...others] = tensors;
  if (!first || others.length === 0 || (axis + first.shape.length) % first.shape.length !== first.shape.length - 1)
    return null;
  const places = first.shape.slice(0, -1);
  const areAlike = tensors.every(
    ({ dtype, shape }) =>
      dtype === 'float32' &&
      String(shape.slice(0, -1)) === String(places) &&
      (shape.at(-1) ?? 0) > 0 &&
      (shape.at(-1) ?? 0) % channelsTogether === 0,
  );
  if (!areAlike || places.includes(0)) return null;
  return [...places, tensors.reduce((sum, { shape }) => sum + (shape.at(-1) ?? 0), 0)];
}
