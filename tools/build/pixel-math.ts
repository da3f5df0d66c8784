/**
 * Compiles assembly/pixel-math.ts, the loops over pixels, to WebAssembly and writes src/inference/pixel-math/compiled.ts. To be
 * run whenever that file changes: `npx tsx tools/build/pixel-math.ts`. The compiler is fetched for this only, not installed: it
 * is a hundred megabytes large.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root';

const compiler = 'assemblyscript@0.28.20';
const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];

const source = join(projectRoot, 'assembly/pixel-math.ts');
const folder = mkdtempSync(join(tmpdir(), 'pixel-math-'));
try {
  const out = join(folder, 'pixel-math.wasm');
  const command = ['--yes', '--package', compiler, 'asc', source, '-o', out, ...options];
  const { status } = spawnSync('npx', command, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) throw new Error('The loops over pixels were not compiled; why is above.');
  const wasm = readFileSync(out).toString('base64');
  const lines = [
    `/** assembly/pixel-math.ts, compiled with ${compiler} by tools/build/pixel-math.ts: base64. */`,
    `export const pixelMathWasm =\n  '${wasm}';`,
    '',
    '/** SHA-256 of the source this was compiled from. */',
    `export const compiledFrom = '${createHash('sha256').update(readFileSync(source)).digest('hex')}';`,
    '',
  ];
  writeFileSync(join(projectRoot, 'src/inference/pixel-math/compiled.ts'), lines.join('\n'));
} finally {
  rmSync(folder, { recursive: true });
}
