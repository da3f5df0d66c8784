import { leastPlaces, type Convolution } from './convolution';
import { asTheyAre, type Convolve } from './convolve-code';
import { bytesPerNumber, type Heap } from './heap';

/** A tile becomes so many numbers a channel, and so many pixels a side. */
const numbersOfTile = 36;
const sideOfTile = 4;
/** So many bytes of tiles stay close to the processor while they are multiplied. */
const closeBytes = 262_144;
/** What assembly/winograd.ts needs to work in, and room for an address. */
const [workBytes, roomBytes] = [720, 736];
/** Where tiles hang over the edges more than this, as a share of the picture, it is not worth it. */
const mostWasted = 1;

/** What assembly/winograd.ts exports; addresses in bytes. */
export interface WinogradCode {
  ofWeights(from: number, depth: number, outputs: number, out: number, room: number): void;
  ofPixels(
    from: number,
    height: number,
    width: number,
    depth: number,
    top: number,
    left: number,
    across: number,
    first: number,
    count: number,
    nothing: number,
    out: number,
    apart: number,
    room: number,
  ): void;
  toPixels(
    from: number,
    apart: number,
    outputs: number,
    bias: number,
    across: number,
    first: number,
    count: number,
    out: number,
    height: number,
    width: number,
    least: number,
    most: number,
    room: number,
  ): void;
}

/** Where what a convolution works with is. */
interface Places {
  readonly x: number;
  readonly out: number;
  readonly weights: number;
  readonly bias: number;
  readonly zeros: number;
}

/** Convolutions of 3 × 3 with a quarter of the multiplications, see assembly/winograd.ts. */
export class Winograd {
  constructor(
    private readonly heap: Heap,
    private readonly products: Convolve,
    private readonly code: WinogradCode,
  ) {}

  /** Whether one can be done so. */
  suits({ info, isDepthwise, also, finish }: Convolution): boolean {
    const { filterWidth, filterHeight, strideWidth, strideHeight, inChannels, outWidth, outHeight } = info;
    if (isDepthwise || also || finish.how !== 'cut' || filterWidth !== 3 || filterHeight !== 3) return false;
    if (strideWidth !== 1 || strideHeight !== 1 || inChannels % 4 !== 0) return false;
    const tiles = Math.ceil(outWidth / sideOfTile) * Math.ceil(outHeight / sideOfTile);
    return tiles >= leastPlaces && tiles * sideOfTile ** 2 <= (1 + mostWasted) * outWidth * outHeight;
  }

  /** How many numbers its weights are. */
  weightCount({ info: { inChannels, outChannels } }: Convolution): number {
    return numbersOfTile * inChannels * outChannels;
  }

  /** Makes its weights of those of the filter. */
  makeWeights({ filter, info: { inChannels, outChannels } }: Convolution, weights: number): void {
    const room = this.heap.roomFor(roomBytes);
    this.code.ofWeights(this.heap.addressOf(filter), inChannels, outChannels, weights, room);
  }

  run({ info, finish }: Convolution, at: Places): void {
    if (finish.how !== 'cut') throw new Error('It does not suit');
    const { batchSize, inWidth, inHeight, inChannels, outWidth, outHeight, outChannels, padInfo } = info;
    const across = Math.ceil(outWidth / sideOfTile);
    const tiles = across * Math.ceil(outHeight / sideOfTile);
    const [place, output] = [inChannels * bytesPerNumber, outChannels * bytesPerNumber];
    const most = Math.max(1, Math.floor(closeBytes / numbersOfTile / place / leastPlaces)) * leastPlaces;
    // No fewer than the least are left over.
    const [apart, madeApart] = [(most + leastPlaces) * place, (most + leastPlaces) * output];
    const room = this.heap.roomFor(roomBytes + place + numbersOfTile * (apart + madeApart));
    const nothing = room + roomBytes;
    const shown = nothing + place;
    const made = shown + numbersOfTile * apart;
    this.heap.bytes.fill(0, nothing, shown);
    for (let picture = 0; picture < batchSize; picture++) {
      const x = at.x + picture * inWidth * inHeight * place;
      const out = at.out + picture * outWidth * outHeight * output;
      for (let first = 0; first < tiles;) {
        const count = tiles - first < most + leastPlaces ? tiles - first : most;
        const which = [across, first, count] as const;
        const edges = [padInfo.top, padInfo.left] as const;
        this.code.ofPixels(x, inHeight, inWidth, inChannels, ...edges, ...which, nothing, shown, apart, room);
        const size = { depth: inChannels, outputs: outChannels, count };
        for (let i = 0; i < numbersOfTile; i++) {
          const weights = at.weights + i * inChannels * output;
          this.multiply(room + workBytes, shown + i * apart, { ...at, weights }, made + i * madeApart, size);
        }
        const picked = [out, outHeight, outWidth, finish.least, finish.most] as const;
        this.code.toPixels(made, madeApart, outChannels, at.bias, ...which, ...picked, room);
        first += count;
      }
    }
  }

  /** Rows of numbers with a matrix. `room` is for their address. */
  private multiply(
    room: number,
    from: number,
    { weights, zeros }: Places,
    out: number,
    { depth, outputs, count }: { readonly depth: number; readonly outputs: number; readonly count: number },
  ): void {
    this.heap.addresses[room / bytesPerNumber] = from;
    this.products.convolve(
      room,
      1,
      depth * bytesPerNumber,
      depth,
      weights,
      zeros,
      outputs,
      out,
      count,
      0,
      ...asTheyAre,
    );
  }
}
