import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../../src/inference/runtime';

describe('createRuntime', () => {
  it('throws when the WASM files are not there, instead of falling back to something slower', async () => {
    const options = { wasmBaseUrl: '/nowhere/at/all/', modelBaseUrl: 'models/' };
    await expect(createRuntime(options)).rejects.toThrow('WASM backend');
  });
});
