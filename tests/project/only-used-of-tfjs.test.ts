import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';

describe.each(['chromium', 'firefox'] as const)('the scripts of the workers for %s', (engine) => {
  const folder = join(
    ensureBuild({ engine, demo: false }, () => undefined),
    'assets',
  );
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const code = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');

  it('have the operations of the networks', () => {
    for (const used of ['FusedConv2D', 'DepthwiseConv2dNative', 'TopK', 'ResizeBilinear']) expect(code).toContain(used);
  });

  it('have none that no network has, and nothing to train one with', () => {
    for (const unused of ['RaggedGather', 'StringSplit', 'StringNGrams', 'IRFFT', 'Adadelta'])
      expect(code).not.toContain(unused);
  });
});
