import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../../tools/project-root';
import { clientIds, clientsFolder } from './registry';

function html(id: string, hasStyle: boolean): string {
  const style = hasStyle ? `<link rel="stylesheet" href="${id}.css" />` : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${id}</title>
    <style>
      body { margin: 0; padding: 16px; min-height: 860px; box-sizing: border-box; font: 16px sans-serif }
      img, canvas { max-width: 160px; max-height: 120px }
    </style>
    ${style}
  </head>
  <body>
    <div id="app"></div>
    <script type="module" src="${id}.js"></script>
  </body>
</html>
`;
}

/**
 * Bundles the page of each client from the real packages, and the worker that some of them upload in.
 * @param out folder that is emptied first
 */
export async function bundleClients(out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  const entries = clientIds.map((id) => {
    const page = ['page.ts', 'page.tsx'].map((name) => join(clientsFolder, id, name)).find((path) => existsSync(path));
    if (page === undefined) throw new Error(`tests/clients/${id} has no page`);
    return { out: id, in: page };
  });
  const worker = {
    out: 'chunk-worker',
    in: join(projectRoot, 'tests', 'support', 'clients', 'page', 'chunk-worker.ts'),
  };
  await build({
    entryPoints: [...entries, worker],
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.svg': 'dataurl', '.gif': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    alias: { 'jquery-ui/ui/widget': 'blueimp-file-upload/js/vendor/jquery.ui.widget.js' },
    absWorkingDir: projectRoot,
    logLevel: 'error',
  });
  for (const id of clientIds) {
    await writeFile(join(out, `${id}.html`), html(id, existsSync(join(out, `${id}.css`))));
  }
}
