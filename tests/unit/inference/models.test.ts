import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import manifest from '../../../models/manifest.json';
import { modelAssets } from '../../../tools/build/models';

const root = join(import.meta.dirname, '../../..');

describe('modelAssets', () => {
  it('names every model file and the two WASM files, all of them there', () => {
    const assets = modelAssets(root);
    expect(assets.map(({ relativeDest }) => relativeDest)).toEqual([
      'models/centernet-coco/centernet.json',
      'models/centernet-coco/centernet.bin',
      'models/scene/scene.json',
      'models/scene/scene.bin',
      'models/face/blazeface.json',
      'models/face/blazeface.bin',
      'models/zxing-reader/zxing_reader.wasm',
      'models/text-lines/model.json',
      'models/text-lines/model.bin',
      'models/text-places/text-places.json',
      'models/text-places/text-places.bin',
      'models/text-letters/model.json',
      'models/text-letters/model.bin',
      'models/text-characters/ppocr_keys_v1.txt',
      'models/text-accents/accents.json',
      'models/text-accents/accents.bin',
      'models/libheif/libheif-bundle.mjs',
      'models/libheif/LICENSE',
      'wasm/tfjs-backend-wasm.wasm',
      'wasm/tfjs-backend-wasm-simd.wasm',
    ]);
    for (const { absoluteSrc } of assets) expect(existsSync(absoluteSrc)).toBe(true);
  });

  describe('with a file that was changed', () => {
    const copy = mkdtempSync(join(tmpdir(), 'models-'));
    afterEach(() => {
      rmSync(copy, { recursive: true });
    });

    it('throws', () => {
      const sources = manifest.models.flatMap((model) => [...model.files, ...('from' in model ? [model.from] : [])]);
      for (const { source } of sources) {
        mkdirSync(dirname(join(copy, source)), { recursive: true });
        const bytes = readFileSync(join(root, source));
        if (source.endsWith('blazeface.bin')) bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
        writeFileSync(join(copy, source), bytes);
      }
      expect(() => modelAssets(copy)).toThrow('blazeface.bin has SHA-256');
    });
  });
});

describe('models/manifest.json', () => {
  it('gives licence, origin and a card for every model', () => {
    for (const model of manifest.models) {
      expect(model.licence).not.toBe('');
      expect(model.origin).not.toBe('');
      expect(existsSync(join(root, 'models', model.id, 'README.md'))).toBe(true);
    }
  });
});
