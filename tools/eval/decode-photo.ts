import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Pixels } from '../../src/inference/picture';

const run = promisify(execFile);

/** Debian's python3-pil belongs to this one, which need not be the first on the path. */
const python = process.env['PYTHON'] ?? '/usr/bin/python3';

const script = `
import struct, sys
from PIL import Image, ImageOps
picture = ImageOps.exif_transpose(Image.open(sys.argv[1])).convert('RGBA')
sys.stdout.buffer.write(struct.pack('<II', *picture.size) + picture.tobytes())
`;

/** The upright pixels of a photo, decoded by Pillow: for measuring and testing outside a browser. */
export async function decodePhoto(path: string): Promise<Pixels> {
  const { stdout } = await run(python, ['-c', script, path], { encoding: 'buffer', maxBuffer: 2 ** 30 });
  return {
    width: stdout.readUInt32LE(0),
    height: stdout.readUInt32LE(4),
    data: new Uint8ClampedArray(stdout.buffer, stdout.byteOffset + 8, stdout.length - 8),
  };
}
