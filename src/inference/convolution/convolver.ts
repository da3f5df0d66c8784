import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { convolveWasm } from './compiled';
import { asTheyAre, type Convolve, type Told } from './convolve-code';
import { isPointwise, leastPlaces, outputsTogether, type Convolution, type Finish } from './convolution';
import { bytesPerNumber, Heap, size } from './heap';
import { Winograd, type WinogradCode } from './winograd';
import { winogradWasm } from './winograd/compiled';

/** So many bytes of what is convolved stay close to the processor while all outputs of it are computed. */
const closeBytes = 49_152;

function binary(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** One of our modules, working in that memory. */
function started(base64: string, memory: WebAssembly.Memory): unknown {
  return new WebAssembly.Instance(new WebAssembly.Module(binary(base64)), { env: { memory } }).exports;
}

/** Whether relaxed SIMD is there, with its fused multiplications. */
export function isAble(): boolean {
  return WebAssembly.validate(binary(convolveWasm));
}

/** Computes convolutions in the memory of TensorFlow.js's WASM backend. */
export class Convolver {
  /** Weights in the order in which they are needed, by the data they were made from, with a bias of zeros after them. */
  private readonly packed = { direct: new WeakMap<object, number>(), winograd: new WeakMap<object, number>() };

  private constructor(
    private readonly heap: Heap,
    private readonly code: Convolve,
    private readonly winograd: Winograd,
  ) {}

  /** Null where the backend's memory is not to be had. */
  static for(backend: BackendWasm): Convolver | null {
    const heap = Heap.of(backend);
    if (!heap) return null;
    const code = started(convolveWasm, heap.memory) as Convolve;
    return new Convolver(heap, code, new Winograd(heap, code, started(winogradWasm, heap.memory) as WinogradCode));
  }

  run(convolution: Convolution): TensorInfo {
    const { x, bias, also, info, isDepthwise } = convolution;
    const { heap } = this;
    const way = this.winograd.suits(convolution) ? 'winograd' : 'direct';
    const { weights, zeros } = this.weightsOf(convolution, way);
    const out = heap.backend.makeOutput(info.outShape, 'float32');
    const at: Addresses = {
      x: heap.addressOf(x),
      out: heap.addressOf(out),
      weights,
      zeros,
      bias: bias ? heap.addressOf(bias) : zeros,
      also: also ? heap.addressOf(also) : null,
    };
    if (way === 'winograd') this.winograd.run(convolution, at);
    else if (isPointwise(info) && !isDepthwise) this.runAlong(convolution, at);
    else this.runByRow(convolution, at);
    return out;
  }

  /** Tensors of the same places as one, the channels of the first before those of the next; see joined-channels.ts. */
  join(tensors: readonly TensorInfo[], outShape: number[]): TensorInfo {
    const out = this.heap.backend.makeOutput(outShape, 'float32');
    const depth = outShape.at(-1) ?? 0;
    let to = this.heap.addressOf(out);
    for (const tensor of tensors) {
      const bytes = (tensor.shape.at(-1) ?? 0) * bytesPerNumber;
      const rows = size(out) / depth;
      this.code.copyRows(this.heap.addressOf(tensor), bytes, to, depth * bytesPerNumber, bytes, rows);
      to += bytes;
    }
    return out;
  }

  /** All places as one row, some at a time. */
  private runAlong({ info, finish }: Convolution, at: Addresses): void {
    const { batchSize, outWidth, outHeight, inChannels, outChannels } = info;
    const step = inChannels * bytesPerNumber;
    const rows = this.heap.roomFor(bytesPerNumber);
    const together = Math.max(1, Math.floor(closeBytes / step / leastPlaces)) * leastPlaces;
    const places = batchSize * outWidth * outHeight;
    const told = asTold(finish);
    for (let start = 0; start < places;) {
      const left = places - start;
      // No fewer than the least are left over.
      const count = left < together + leastPlaces ? left : together;
      this.heap.addresses[rows / bytesPerNumber] = at.x + start * step;
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
    const rows = this.heap.roomFor(filterHeight * bytesPerNumber + (filterHeight + 1) * rowBytes);
    const ring = rows + filterHeight * bytesPerNumber;
    const nothing = ring + filterHeight * rowBytes;
    const { bytes, addresses } = this.heap;
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
          addresses[rows / bytesPerNumber + i] = isInside ? ring + ((first + i) % filterHeight) * rowBytes : nothing;
        }
        const [out, also] = outputAt(at, (picture * outHeight + y) * outWidth * outChannels * bytesPerNumber);
        const made = [at.weights, at.bias, outChannels, out, outWidth, also, ...told] as const;
        if (isDepthwise) this.code.convolveDepthwise(rows, filterHeight, step, filterWidth, place, ...made);
        else this.code.convolve(rows, filterHeight, step, filterWidth * inChannels, ...made);
      }
    }
  }

  private weightsOf(convolution: Convolution, way: keyof Convolver['packed']): { weights: number; zeros: number } {
    const { filter, info } = convolution;
    const count = way === 'winograd' ? this.winograd.weightCount(convolution) : size(filter);
    let weights = this.packed[way].get(filter.dataId);
    if (weights === undefined) {
      weights = this.heap.keepWith(filter.dataId, count + info.outChannels);
      if (way === 'winograd') this.winograd.makeWeights(convolution, weights);
      else this.inPanels(filter, info.outChannels, weights);
      this.heap.numbers(weights + count * bytesPerNumber, info.outChannels).fill(0);
      this.packed[way].set(filter.dataId, weights);
    }
    return { weights, zeros: weights + count * bytesPerNumber };
  }

  private inPanels(filter: TensorInfo, outputs: number, weights: number): void {
    const from = this.heap.numbers(this.heap.addressOf(filter), size(filter));
    const to = this.heap.numbers(weights, from.length);
    for (let panel = 0, at = 0; panel < outputs; panel += outputsTogether)
      for (let start = panel; start < from.length; start += outputs, at += outputsTogether)
        to.set(from.subarray(start, start + outputsTogether), at);
  }
}

interface Addresses {
  readonly x: number;
  readonly out: number;
  readonly weights: number;
  readonly bias: number;
  /** A bias of nothing. */
  readonly zeros: number;
  /** Of what is added to the results, if anything is. */
  readonly also: number | null;
}

/** The addresses, so many bytes further on, of the results and of what is added to them. */
function outputAt({ out, also }: Addresses, bytes: number): [out: number, also: number] {
  return [out + bytes, also === null ? 0 : also + bytes];
}

function asTold(finish: Finish): Told {
  if (finish.how === 'hard-swish') return [2, finish.shift, finish.times, finish.offset];
  const { least, most } = finish;
  return least === -Infinity && most === Infinity ? asTheyAre : [1, least, most, 0];
}
