import { describe, expect, it } from 'vitest';
import { labelsPicture } from '../../../src/core/alarm/labelled-picture';

const body = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** As Chrome shows it: the content of a `Blob` is left out. */
function formData(disposition: string, more: string, content = ''): Uint8Array {
  const head = `Content-Disposition: form-data; name="p"${disposition}\r\n${more}`;
  return body(`--xyz\r\n${head}\r\n${content}\r\n--xyz--\r\n`);
}

describe('a multipart body of which only the heads are shown', () => {
  it('labels a picture by the name of a file or by its type', () => {
    expect(labelsPicture(formData('; filename="IMG_1.jpg"', ''))).toBe(true);
    expect(labelsPicture(formData('; filename="blob"', 'Content-Type: image/webp\r\n'))).toBe(true);
  });

  it('does not, for other files, for text, for a part whose content is there, and for an input with no file', () => {
    expect(labelsPicture(formData('; filename="a.txt"', 'Content-Type: text/plain\r\n'))).toBe(false);
    expect(labelsPicture(formData('', '', 'filename="IMG_1.jpg"'))).toBe(false);
    expect(labelsPicture(formData('; filename="a.png"', 'Content-Type: image/png\r\n', 'bytes'))).toBe(false);
    expect(labelsPicture(formData('; filename=""', 'Content-Type: application/octet-stream\r\n'))).toBe(false);
    expect(labelsPicture(body('{"filename":"IMG_1.jpg"}'))).toBe(false);
  });

  it('is read in time, whatever a page puts into it', () => {
    const manyLines = formData('; filename="a.jpg"', 'Content-Type: x\r\n'.repeat(10_000), 'x');
    const manyNames = body(`--xyz\r\n${'filename="a.jpg"\r\n'.repeat(10_000)}`);
    expect(labelsPicture(manyLines)).toBe(false);
    expect(labelsPicture(manyNames)).toBe(false);
  });
});
