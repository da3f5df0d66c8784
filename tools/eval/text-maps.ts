import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { avgPool, dispose, type Tensor4D } from '@tensorflow/tfjs-core';
import { textMapAnd } from '../../src/inference/pp-ocr/text-map';
import { placeNodes } from '../../src/inference/pp-ocr/text-places';
import type { Pixels } from '../../src/inference/picture';
import { nodeRuntime } from './node-runtime';

/*
 * npx tsx tools/eval/text-maps.ts FOLDER
 *
 * For models/text-places/training: writes FOLDER/maps/ID.bin for each {"id", "sidePx"} of FOLDER/list.json, whose picture is
 * FOLDER/pictures/ID.raw (width and height as 32 bits, then RGBA). A file has the input's width and height, then the maps
 * that the head is given, as bfloat16: the end of the neck (halved), strides 8, 16 and 32. What is there is kept.
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder with list.json');
const signal = new AbortController().signal;
const runtime = await nodeRuntime(join(import.meta.dirname, '../..'));
const model = await runtime.loadModel('text-lines', signal);
const list = JSON.parse(readFileSync(join(folder, 'list.json'), 'utf8')) as { id: string; sidePx: number }[];
for (const [index, { id, sidePx }] of list.entries()) {
  const path = join(folder, 'maps', `${id}.bin`);
  if (existsSync(path)) continue;
  const { map, seen } = await textMapAnd(model, pictureOf(id), sidePx, placeNodes, async ([quarter, ...others]) => {
    const neck = avgPool(quarter as Tensor4D, 2, 2, 'same');
    const values = await Promise.all([neck, ...others].map((each) => each.data()));
    dispose(neck);
    return values.map((each) => bfloat16(each as Float32Array));
  });
  const size = Buffer.from(Uint32Array.of(map.width, map.height).buffer);
  writeFileSync(path, Buffer.concat([size, ...seen]));
  if (index % 50 === 49) console.log(index + 1, 'of', list.length);
}

function pictureOf(id: string): Pixels {
  const bytes = readFileSync(join(folder ?? '', 'pictures', `${id}.raw`));
  const data = new Uint8ClampedArray(bytes.buffer, bytes.byteOffset + 8, bytes.length - 8);
  return { width: bytes.readUInt32LE(0), height: bytes.readUInt32LE(4), data };
}

/** The upper halves, rounded. */
function bfloat16(values: Float32Array): Buffer {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Buffer.from(Uint16Array.from(bits, (whole) => (whole + 0x8000) >>> 16).buffer);
}
