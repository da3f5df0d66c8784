import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { isPointwise, leastPlaces, outputsTogether, type Convolution, type Finish } from './convolution';
import { convolveWasm } from './compiled';

/** So many bytes of what is convolved stay close to the processor while all outputs of it are computed. */
const closeBytes = 49_152;
const bytesPerNumber = 4;

/** What is done with every sum, as assembly/convolve.ts is told it. */
type Told = readonly [how: number, a: number, b: number, c: number];

/** What assembly/convolve.ts exports; addresses in bytes. */
interface Convolve {
  convolve(
    rows: number,
    height: number,
    step: number,
    depth: number,
    weights: number,
    bias: number,
    outputs: number,
    out: number,
    places: number,
    also: number,
    ...finish: Told
  ): void;
  convolveDepthwise(
    rows: number,
    height: number,
    step: number,
    width: number,
    gap: number,
    weights: number,
    bias: number,
    channels: number,
    out: number,
    places: number,
    also: number,
    ...finish: Told
  ): void;
}

/** What the package's compiled part has besides what it is typed with. */
interface Compiled {
  readonly asm?: { readonly memory?: unknown };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

function binary(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(convolveWasm), (character) => character.charCodeAt(0));
}

/** Whether relaxed SIMD is there, with its fused multiplications. */
export function isAble(): boolean {
  return WebAssembly.validate(binary());
}

/** Computes convolutions in the memory of TensorFlow.js's WASM backend. */
export class Convolver {
  /** Weights in the order in which they are needed, by the data they were made from, with a bias of zeros after them. */
  private readonly packed = new WeakMap<object, number>();
  private readonly freed: FinalizationRegistry<number>;
  private room = { address: 0, bytes: 0 };

  private constructor(
    private readonly backend: BackendWasm,
    private readonly compiled: Compiled,
    private readonly memory: WebAssembly.Memory,
    private readonly code: Convolve,
  ) {
    this.freed = new FinalizationRegistry((address) => {
      compiled._free(address);
    });
  }

  /** Null where the backend's memory is not to be had. */
  static for(backend: BackendWasm): Convolver | null {
    const compiled = backend.wasm as unknown as Compiled;
    const memory = compiled.asm?.memory;
    if (!(memory instanceof WebAssembly.Memory)) return null;
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary()), { env: { memory } });
    return new Convolver(backend, compiled, memory, exports as unknown as Convolve);
  }

  run(convolution: Convolution): TensorInfo {
    const { x, filter, bias, also, info, isDepthwise } = convolution;
    const weights = this.weightsOf(filter, info.outChannels);
    const out = this.backend.makeOutput(info.outShape, 'float32');
    const at: Addresses = {
      x: this.addressOf(x),
      out: this.addressOf(out),
      weights,
      bias: bias ? this.addressOf(bias) : weights + size(filter) * bytesPerNumber,
      also: also ? this.addressOf(also) : null,
    };
    if (isPointwise(info) && !isDepthwise) this.runAlong(convolution, at);
    else this.runByRow(convolution, at);
    return out;
  }

  /** All places as one row, some at a time. */
  private runAlong({ info, finish }: Convolution, at: Addresses): void {
    const { batchSize, outWidth, outHeight, inChannels, outChannels } = info;
    const step = inChannels * bytesPerNumber;
    const rows = this.roomFor(bytesPerNumber);
    const together = Math.max(1, Math.floor(closeBytes / step / leastPlaces)) * leastPlaces;
    const places = batchSize * outWidth * outHeight;
    const told = asTold(finish);
    for (let start = 0; start < places;) {
      const left = places - start;
      // No fewer than the least are left over.
      const count = left < together + leastPlaces ? left : together;
      this.numbers()[rows / bytesPerNumber] = at.x + start * step;
      const [out, also] = outputAt(at, start * outChannels * bytesPerNumber);
      this.code.convolve(rows, 1, step, inChannels, at.weights, at.bias, outChannels, out, count, also, ...told);
      start += count;
    }
  }

  /** Row by row: as many rows as a filter is high, each with what is beyond the edges, at the place of its number modulo theirs. */
  private runByRow({ info, isDepthwise, finish }: Convolution, at: Addresses): void {
    const { batchSize, inWidth, inHeight, inChannels, outWidth, outHeight, outChannels } = info;
    const { filterWidth, filterHeight, strideWidth, strideHeight, padInfo } = info;
    const place = inChannels * bytesPerNumber;
    const step = strideWidth * place;
    const wide = Math.max(padInfo.left + inWidth, (outWidth - 1) * strideWidth + filterWidth);
    const rowBytes = wide * place;
    const rows = this.roomFor(filterHeight * bytesPerNumber + (filterHeight + 1) * rowBytes);
    const ring = rows + filterHeight * bytesPerNumber;
    const nothing = ring + filterHeight * rowBytes;
    const bytes = new Uint8Array(this.memory.buffer);
    const numbers = this.numbers();
    const told = asTold(finish);
    for (let picture = 0; picture < batchSize; picture++) {
      bytes.fill(0, ring, nothing + rowBytes);
      const from = at.x + picture * inHeight * inWidth * place;
      for (let y = 0, copied = 0; y < outHeight; y++) {
        const first = y * strideHeight - padInfo.top;
        for (copied = Math.max(copied, first); copied < Math.min(first + filterHeight, inHeight); copied++) {
          const row = from + copied * inWidth * place;
          const to = ring + (copied % filterHeight) * rowBytes + padInfo.left * place;
          bytes.copyWithin(to, row, row + inWidth * place);
        }
        for (let i = 0; i < filterHeight; i++) {
          const isInside = first + i >= 0 && first + i < inHeight;
          numbers[rows / bytesPerNumber + i] = isInside ? ring + ((first + i) % filterHeight) * rowBytes : nothing;
        }
        const [out, also] = outputAt(at, (picture * outHeight + y) * outWidth * outChannels * bytesPerNumber);
        const made = [at.weights, at.bias, outChannels, out, outWidth, also, ...told] as const;
        if (isDepthwise) this.code.convolveDepthwise(rows, filterHeight, step, filterWidth, place, ...made);
        else this.code.convolve(rows, filterHeight, step, filterWidth * inChannels, ...made);
      }
    }
  }

  private addressOf({ dataId }: TensorInfo): number {
    return this.backend.dataIdMap.get(dataId).memoryOffset;
  }

  private numbers(): Uint32Array {
    return new Uint32Array(this.memory.buffer);
  }

  /** Of no meaning before, and only valid until the next convolution. */
  private roomFor(bytes: number): number {
    if (bytes > this.room.bytes) {
      this.compiled._free(this.room.address);
      this.room = { address: 0, bytes: 0 };
      this.room = { address: this.allocate(bytes), bytes };
    }
    return this.room.address;
  }

  private allocate(bytes: number): number {
    const address = this.compiled._malloc(bytes);
    if (address === 0) throw new Error('No memory is left for a convolution');
    return address;
  }

  private weightsOf(filter: TensorInfo, outputs: number): number {
    const known = this.packed.get(filter.dataId);
    if (known !== undefined) return known;
    const address = this.allocate((size(filter) + outputs) * bytesPerNumber);
    const from = new Float32Array(this.memory.buffer, this.addressOf(filter), size(filter));
    const to = new Float32Array(this.memory.buffer, address, size(filter) + outputs).fill(0);
    for (let panel = 0, at = 0; panel < outputs; panel += outputsTogether)
      for (let start = panel; start < from.length; start += outputs, at += outputsTogether)
        to.set(from.subarray(start, start + outputsTogether), at);
    this.packed.set(filter.dataId, address);
    this.freed.register(filter.dataId, address);
    return address;
  }
}

interface Addresses {
  readonly x: number;
  readonly out: number;
  readonly weights: number;
  readonly bias: number;
  /** Of what is added to the results, if anything is. */
  readonly also: number | null;
}

/** The addresses, so many bytes further on, of the results and of what is added to them. */
function outputAt({ out, also }: Addresses, bytes: number): [out: number, also: number] {
  return [out + bytes, also === null ? 0 : also + bytes];
}

function asTold(finish: Finish): Told {
  return finish.how === 'cut' ? [0, finish.least, finish.most, 0] : [1, finish.shift, finish.times, finish.offset];
}

function size({ shape }: TensorInfo): number {
  return shape.reduce((product, side) => product * side, 1);
}
