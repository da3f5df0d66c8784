/** A tensor that is given to a network: numbers of ours between two bounds, or these. */
type KnownTensor =
  | { readonly shape: readonly number[]; readonly range: readonly [number, number] }
  | { readonly values: readonly number[] };

export interface KnownInput {
  /** By the name of the network's input. */
  readonly inputs: Readonly<Record<string, KnownTensor>>;
  /** More of it, where that is too little to take the time by. */
  readonly timed?: Readonly<Record<string, KnownTensor>>;
  /** The outputs that are compared. */
  readonly outputs: readonly string[];
  /** More outputs, of rows that are in no certain order: how many numbers a row has. A graphics card is tried with them, too. */
  readonly rows?: Readonly<Record<string, number>>;
}

/** What each network of models/manifest.json is tried with, in a shape that it takes. */
export const knownInputs: Readonly<Record<string, KnownInput>> = {
  'centernet-coco': {
    inputs: { 'tower_0/images': { shape: [1, 512, 512, 3], range: [0, 255] } },
    outputs: ['tower_0/wh', 'tower_0/keypoints', 'tower_0/CenternetHead/Relu_1', 'tower_0/extern1/hard_swish/mul_1'],
    rows: { 'tower_0/detections': 6 },
  },
  scene: {
    inputs: {
      f8: { shape: [1, 8, 8, 192], range: [0, 3] },
      f16: { shape: [1, 4, 4, 256], range: [0, 3] },
      f32: { shape: [1, 2, 2, 480], range: [0, 3] },
      size8: { values: [8, 8] },
      size16: { values: [4, 4] },
    },
    outputs: ['maps', 'centres', 'sides', 'looks'],
  },
  face: {
    inputs: { input: { shape: [1, 256, 256, 3], range: [-1, 1] } },
    outputs: ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'],
  },
  'text-lines': {
    inputs: { x: { shape: [1, 64, 64, 3], range: [-2, 2] } },
    outputs: ['_FusedConv2D_594'],
    timed: { x: { shape: [1, 224, 224, 3], range: [-2, 2] } },
  },
  'text-places': {
    inputs: {
      quarter: { shape: [1, 16, 16, 96], range: [0, 2] },
      eighth: { shape: [1, 8, 8, 96], range: [-1, 1] },
      sixteenth: { shape: [1, 4, 4, 192], range: [-1, 1] },
      thirtysecond: { shape: [1, 2, 2, 384], range: [-1, 1] },
      size: { values: [4, 4] },
    },
    outputs: ['centres', 'sides', 'map'],
  },
  'text-letters': { inputs: { x: { shape: [1, 48, 96, 3], range: [-1, 1] } }, outputs: ['AddV2_633'] },
  'text-accents': { inputs: { view: { shape: [1, 3, 12, 480], range: [-1, 1] } }, outputs: ['letters'] },
};

/**
 * The same numbers each time, between two bounds: a linear congruential generator (Numerical Recipes, 3rd ed., 7.1).
 * They are no picture; they reach every weight of a network.
 */
export function knownNumbers(count: number, [low, high]: readonly [number, number]): Float32Array {
  const numbers = new Float32Array(count);
  let state = 1;
  for (let index = 0; index < count; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    numbers[index] = low + ((high - low) * state) / 2 ** 32;
  }
  return numbers;
}
