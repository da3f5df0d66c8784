import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';

export const bytesPerNumber = 4;

/** What the package's compiled part has besides what it is typed with. */
interface Compiled {
  readonly asm?: { readonly memory?: unknown };
  _malloc(bytes: number): number;
  _free(address: number): void;
}

/** The memory of TensorFlow.js's WASM backend, and what convolutions keep there. Addresses in bytes. */
export class Heap {
  private readonly freed: FinalizationRegistry<number>;
  private room = { address: 0, bytes: 0 };

  private constructor(
    readonly backend: BackendWasm,
    private readonly compiled: Compiled,
    readonly memory: WebAssembly.Memory,
  ) {
    this.freed = new FinalizationRegistry((address) => {
      compiled._free(address);
    });
  }

  /** Null where the backend's memory is not to be had, or is shared with threads: the code for it is compiled for memory that is not. */
  static of(backend: BackendWasm): Heap | null {
    const compiled = backend.wasm as unknown as Compiled;
    const memory = compiled.asm?.memory;
    return memory instanceof WebAssembly.Memory && memory.buffer instanceof ArrayBuffer
      ? new Heap(backend, compiled, memory)
      : null;
  }

  addressOf({ dataId }: TensorInfo): number {
    return this.backend.dataIdMap.get(dataId).memoryOffset;
  }

  /** The memory as it is now: it may grow with whatever is kept in it. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }

  get addresses(): Uint32Array {
    return new Uint32Array(this.memory.buffer);
  }

  numbers(address: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, count);
  }

  /** Of no meaning before, and only valid until the next convolution. */
  roomFor(bytes: number): number {
    if (bytes > this.room.bytes) {
      this.compiled._free(this.room.address);
      this.room = { address: 0, bytes: 0 };
      this.room = { address: this.allocate(bytes), bytes };
    }
    return this.room.address;
  }

  /** Room for numbers that is freed when `owner` is. */
  keepWith(owner: object, count: number): number {
    const address = this.allocate(count * bytesPerNumber);
    this.freed.register(owner, address);
    return address;
  }

  private allocate(bytes: number): number {
    const address = this.compiled._malloc(bytes);
    if (address === 0) throw new Error('No memory is left for a convolution');
    return address;
  }
}

export function size({ shape }: TensorInfo): number {
  return shape.reduce((product, side) => product * side, 1);
}
