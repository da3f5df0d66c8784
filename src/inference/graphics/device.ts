import { registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';

/** Buffers that the package keeps for later may take so much; pictures and lines of text come in ever new sizes. */
const mostKeptBytes = 256 * 1024 ** 2;

/** The graphics card with TensorFlow.js on it. */
export interface Device {
  /** From now on TensorFlow.js computes there. Throws when it can't. */
  begin(): Promise<void>;
  /** Resolves when all that was asked of it is done, and its errors are known. */
  settled(): Promise<void>;
  /** Frees buffers that are in no use, when there are many. */
  trim(): void;
  /** Computes on the processor what `work` computes. Nothing can come between: it waits for nothing. */
  onProcessor<T>(work: () => T): T;
  /** Ends it; TensorFlow.js computes on the processor from then on. */
  end(): void;
}

/**
 * Loads what TensorFlow.js needs to compute on a graphics card, beside its WASM backend, which must run. The package is loaded
 * only here.
 * @param broken it was lost, or could not do what it was asked to do
 */
export async function openDevice(adapter: GPUAdapter, broken: () => void): Promise<Device> {
  const { WebGPUBackend: Backend } = await import('@tensorflow/tfjs-backend-webgpu');
  const device = await adapter.requestDevice({ requiredLimits: mostOf(adapter.limits) });
  void device.lost.then(broken);
  device.addEventListener('uncapturederror', (event) => {
    event.preventDefault();
    broken();
  });
  const backend = new Backend(device, adapter.info);
  // The package would choose a graphics card by itself.
  removeBackend(name);
  registerBackend(name, () => backend);
  return {
    begin: async () => {
      if (!(await setBackend(name))) throw new Error('The WebGPU backend of TensorFlow.js did not start');
    },
    settled: async () => {
      await device.queue.onSubmittedWorkDone();
    },
    trim: () => {
      trim(backend);
    },
    onProcessor: (work) => {
      // Both backends run, so each is set at once.
      void setBackend('wasm');
      try {
        return work();
      } finally {
        void setBackend(name);
      }
    },
    end: () => {
      void setBackend('wasm');
      device.destroy();
    },
  };
}

const name = 'webgpu';

/** What the package asks for. */
function mostOf(limits: GPUSupportedLimits): Record<string, number> {
  return {
    maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
    maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
    maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
    maxBufferSize: limits.maxBufferSize,
    maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
    maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
  };
}

/** As much of the package's store of buffers as is needed here; it has no way to make it smaller. */
interface Buffers {
  readonly freeBuffers: ReadonlyMap<string, GPUBuffer[]>;
  numFreeBuffers: number;
  numBytesAllocated: number;
  readonly numBytesUsed: number;
}

function trim({ bufferManager }: WebGPUBackend): void {
  const buffers = bufferManager as unknown as Buffers;
  if (buffers.numBytesAllocated - buffers.numBytesUsed <= mostKeptBytes) return;
  for (const free of buffers.freeBuffers.values()) {
    for (const buffer of free) {
      buffer.destroy();
      buffers.numBytesAllocated -= buffer.size;
    }
    buffers.numFreeBuffers -= free.length;
    free.length = 0;
  }
}
