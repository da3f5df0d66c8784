/** One channel of a picture, row by row from the top left. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Every second sample of every second row. */
export function halved({ width, height, data }: Plane): Plane {
  const half: Plane = {
    width: width >> 1,
    height: height >> 1,
    data: new Float32Array((width >> 1) * (height >> 1)),
  };
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) half.data[y * half.width + x] = data[2 * y * width + 2 * x] ?? 0;
  }
  return half;
}
