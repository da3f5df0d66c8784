import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import manifest from '../../../models/manifest.json';
import { categories } from '../../../tools/build/tfjs/categories';
import { exportedByName, kernelsBehind, registeringOnly } from '../../../tools/build/tfjs/kernels';
import { shippedNetworks, type Network } from '../../../tools/build/tfjs/networks';
import { nodesIn, operationsFor, operationsModule } from '../../../tools/build/tfjs/operations';
import { onlyUsedOfTfjs } from '../../../tools/build/tfjs/only-used';
import { projectRoot } from '../../../tools/project-root';

const packages = join(projectRoot, 'node_modules/@tensorflow');
const networks = shippedNetworks(projectRoot);

const networkOf = (...nodes: string[]): Network => ({
  file: 'models/made.json',
  modelTopology: { node: nodes.map((op) => ({ op })) },
});

describe('what is bundled of TensorFlow.js', () => {
  it('is told by every network that is shipped', () => {
    const known = manifest.models.filter(({ input }) => Boolean(input)).map(({ id }) => id);
    expect(networks.map(({ file }) => file.split('/')[1]).sort()).toEqual(known.sort());
  });

  it('has every operation with which the converter does what is in a network', () => {
    const folder = join(packages, 'tfjs-converter/dist/operations/executors');
    const executors = readdirSync(folder).filter((name) => name.endsWith('_executor.js'));
    const code = executors.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const operations = operationsFor(projectRoot, networks);
    for (const node of nodesIn(networks)) {
      const done = new RegExp(`case '${node}':(?:\\s*case '\\w+':)*([^]*?)\\n {8}(?:case|default)\\b`, 'u').exec(
        code,
      )?.[1];
      expect(done, node).toBeDefined();
      const used = [...(done ?? '').matchAll(/\bops\.((?:(?:fused|image|linalg|spectral|string|sparse)\.)?\w+)/gu)];
      expect(operations, node).toEqual(expect.arrayContaining(used.map(([, name]) => name)));
    }
  });

  it('is enough for all of them to give what they should', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'whereless-networks-'));
    try {
      await build({
        root: projectRoot,
        configFile: false,
        publicDir: false,
        logLevel: 'error',
        plugins: [onlyUsedOfTfjs(projectRoot)],
        // As in the extension, not the packages' files for Node.
        resolve: { mainFields: ['module', 'main'] },
        ssr: { noExternal: true },
        build: {
          ssr: 'tests/support/run-networks.ts',
          outDir: folder,
          rolldownOptions: {
            // The WASM backend asks for it in Node.
            output: {
              banner: 'const __dirname = import.meta.dirname;',
              entryFileNames: '[name].mjs',
              chunkFileNames: '[name].mjs',
            },
          },
        },
      });
      const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'run-networks.mjs'), projectRoot], {
        encoding: 'utf8',
      });
      expect(stdout, stderr).not.toBe('');
      expect(JSON.parse(stdout)).toEqual(Object.fromEntries(manifest.models.map(({ id }) => [id, true])));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is no build for a network with an operation that TensorFlow.js does not have', () => {
    expect(() => operationsFor(projectRoot, [networkOf('Mul', 'Imagined')])).toThrow('models/made.json');
    expect(() => categories(projectRoot, new Set(['Mul', 'Imagined']))).toThrow('Imagined');
  });

  it('is no more than that', () => {
    const operations = operationsFor(projectRoot, [networkOf('FloorDiv', '_FusedConv2D')]);
    expect(operations).toEqual(['floorDiv', 'fused.conv2d']);
    expect(operationsModule(operations)).toContain('/fused/conv2d');
    expect(operationsModule(operations)).not.toContain('ragged');
    const read = categories(projectRoot, new Set(['FloorDiv']));
    expect([...read.values()].flat().map(({ tfOpName }) => tfOpName)).toEqual(['FloorDiv']);
    expect(read.get('ragged')).toEqual([]);
  });

  it('has the kernels of an operation, and of those that it uses', () => {
    const kernels = kernelsBehind(join(packages, 'tfjs-core'), ['dist/ops/floorDiv']);
    expect([...kernels].sort()).toEqual(['Add', 'Cast', 'FloorDiv', 'Identity']);
    const text = readFileSync(join(packages, 'tfjs-backend-wasm/dist/register_all_kernels.js'), 'utf8');
    expect(registeringOnly(text, kernels)).toContain('[addConfig, castConfig, floorDivConfig, identityConfig]');
    expect(registeringOnly(text, new Set(['IsNan']))).toContain('[isNaNConfig]');
  });

  it('is no build when a package is not as expected', () => {
    expect(() => registeringOnly('', new Set())).toThrow('not as expected');
    expect(() => exportedByName('')).toThrow('not as expected');
  });
});
