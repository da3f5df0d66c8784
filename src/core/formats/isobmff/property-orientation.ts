import type { Orientation } from '../format';
import type { Box } from './box';

/** Where the stored picture's x and y axes point on screen, as a matrix of -1, 0 and 1, row by row. */
type Turn = readonly [number, number, number, number];

/** Exif orientations 1..8 as such matrices, y downwards. */
const orientations: readonly Turn[] = [
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, -1, 1, 0],
  [0, -1, -1, 0],
  [0, 1, -1, 0],
];

const quarterTurnLeft: Turn = [0, 1, -1, 0];
const flipTopBottom: Turn = [1, 0, 0, -1];
const flipLeftRight: Turn = [-1, 0, 0, 1];

/**
 * The Exif orientation that does what a picture's rotation and mirror properties do one after another (ISO/IEC
 * 23008-12, 6.5.10 `irot`: quarter turns anticlockwise; 6.5.12 `imir`: axis 0 swaps top and bottom, 1 left and right).
 */
export function propertyOrientation(bytes: Uint8Array, properties: readonly Box[]): Orientation {
  let turn: Turn = [1, 0, 0, 1];
  for (const { type, body } of properties) {
    const value = bytes[body] ?? 0;
    if (type === 'irot') for (let i = 0; i < (value & 3); i++) turn = multiply(quarterTurnLeft, turn);
    if (type === 'imir') turn = multiply(value & 1 ? flipLeftRight : flipTopBottom, turn);
  }
  const found = orientations.findIndex((candidate) => candidate.every((cell, i) => cell === turn[i]));
  return (found + 1 || 1) as Orientation;
}

function multiply(a: Turn, b: Turn): Turn {
  return [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3]];
}
