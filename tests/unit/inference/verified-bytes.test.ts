import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifiedBytes } from '../../../src/inference/verified-bytes';

const content = Uint8Array.from([1, 2, 3, 4]);
const sha256 = createHash('sha256').update(content).digest('hex');
const read = () => Promise.resolve(Uint8Array.from(content).buffer);
const signal = new AbortController().signal;
const load = (bytes: number, digest: string) => {
  const file = { source: 'somewhere/weights.bin', bytes, sha256: digest };
  return verifiedBytes('models/', { id: 'bed', files: [file] }, file, read, signal);
};

describe('verifiedBytes', () => {
  it('gives the bytes when size and SHA-256 are right', async () => {
    expect(new Uint8Array(await load(4, sha256))).toEqual(content);
  });

  it('throws when a byte more is expected', async () => {
    await expect(load(5, sha256)).rejects.toThrow('bed/weights.bin has 4 bytes, not 5');
  });

  it('throws when the digest differs', async () => {
    await expect(
      load(
        4,
        sha256.replace(/^./, (c) => (c === '0' ? '1' : '0')),
      ),
    ).rejects.toThrow('SHA-256');
  });

  it('reads the file named after its source in the folder of its model', async () => {
    const urls: string[] = [];
    const file = { source: 'a/b/c.json', bytes: 4, sha256 };
    await verifiedBytes(
      'base/models/',
      { id: 'face', files: [file] },
      file,
      (url) => {
        urls.push(url);
        return read();
      },
      signal,
    );
    expect(urls).toEqual(['base/models/face/c.json']);
  });
});
