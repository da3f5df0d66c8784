/**
 * Compiles what is in assembly/ to WebAssembly: the loops over pixels and the convolutions, into src/inference. To be run
 * whenever one of those files changes: `npx tsx tools/build/compile-assembly.ts`. The compiler is fetched for this only, not
 * installed: it is a hundred megabytes large.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

const compiler = 'assemblyscript@0.28.20';
const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

/** What convolutions need besides: they work in TensorFlow.js's own memory. */
const fused = ['--enable', 'relaxed-simd', '--importMemory'] as const;

/** What is compiled, where to, and what it needs besides. */
const modules = [
  { from: 'pixel-math', to: 'pixel-math', name: 'pixelMathWasm', more: [] },
  { from: 'convolve', to: 'convolution', name: 'convolveWasm', more: fused },
  { from: 'winograd', to: 'convolution/winograd', name: 'winogradWasm', more: fused },
] as const;

const folder = mkdtempSync(join(tmpdir(), 'assembly-'));
try {
  for (const { from, to, name, more } of modules) {
    const source = join(projectRoot, `assembly/${from}.ts`);
    const out = join(folder, `${from}.wasm`);
    const command = ['--yes', '--package', compiler, 'asc', source, '-o', out, ...options, ...more];
    const { status } = spawnSync('npx', command, { cwd: folder, stdio: 'inherit' });
    if (status !== 0) throw new Error(`assembly/${from}.ts was not compiled; why is above.`);
    const wasm = readFileSync(out).toString('base64');
    const lines = [
      `/** assembly/${from}.ts, compiled with ${compiler} by tools/build/compile-assembly.ts: base64. */`,
      `export const ${name} =\n  '${wasm}';`,
      '',
      '/** SHA-256 of the source this was compiled from. */',
      `export const compiledFrom = '${createHash('sha256').update(readFileSync(source)).digest('hex')}';`,
      '',
    ];
    writeFileSync(join(projectRoot, `src/inference/${to}/compiled.ts`), lines.join('\n'));
  }
} finally {
  rmSync(folder, { recursive: true });
}
