import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A named import of a module beside the one that has it. */
const imports = /^import \{ ?([^}]+?) ?\} from '(\.[^']+)';$/gmu;

/** The kernels that a module of tfjs-core (its text) may run. */
export function kernelsIn(text: string): string[] {
  return [...text.matchAll(imports)]
    .filter(([, , from]) => from?.endsWith('/kernel_names'))
    .flatMap(([, names = '']) => names.split(', '));
}

/**
 * The kernels that these modules of tfjs-core and all that they import may run: more than they do run, since gradients are among
 * them. `folder` is that of the package.
 */
export function kernelsBehind(folder: string, modules: readonly string[]): ReadonlySet<string> {
  const [seen, kernels] = [new Set<string>(), new Set<string>()];
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = readFileSync(path, 'utf8');
    for (const kernel of kernelsIn(text)) kernels.add(kernel);
    for (const [, from = ''] of text.matchAll(/^(?:import|export) (?:[^']* from )?'(\.[^']+)';$/gmu)) {
      const next = join(path, '..', from);
      visit(existsSync(`${next}.js`) ? `${next}.js` : join(next, 'index.js'));
    }
  };
  for (const module of modules) visit(join(folder, `${module}.js`));
  return kernels;
}

/** The text of a backend's register_all_kernels.js, for these kernels alone. Throws when it is not as expected. */
export function registeringOnly(text: string, kernels: ReadonlySet<string>): string {
  const all = [...text.matchAll(imports)];
  if (all.length === 0) throw new Error('register_all_kernels.js is not as expected: it imports no kernel');
  // A file is called as its kernel is, but for IsNaN.js.
  const names = new Set([...kernels].map((kernel) => `./kernels/${kernel}`.toLowerCase()));
  const wanted = all.filter(([, , from = '']) => names.has(from.toLowerCase()));
  return [
    "import { registerKernel } from '@tensorflow/tfjs-core';",
    ...wanted.map(([line]) => line),
    `for (const kernel of [${wanted.map(([, name]) => name).join(', ')}]) registerKernel(kernel);`,
  ].join('\n');
}

/**
 * The text of the WebGPU backend's shared.js, which takes all that the CPU backend has for others apart at run time: with each
 * function under its name, a bundler can leave out what nobody uses. Throws when it is not as expected.
 */
export function exportedByName(text: string): string {
  const names = /^const \{ ([^}]+?),? \} = shared;$/mu.exec(text)?.[1];
  if (names === undefined) throw new Error('shared.js of the WebGPU backend is not as expected');
  return `export { ${names.replaceAll(':', ' as')} } from '@tensorflow/tfjs-backend-cpu/dist/shared';`;
}
