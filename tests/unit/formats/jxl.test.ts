import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/core/formats/strip';
import { expectCleaned, holds } from '../../support/expect-cleaned';
import { big, bytesOf } from '../../support/builders/bytes';
import { box } from '../../support/builders/isobmff';
import { jxlCodestream, jxlFileType, jxlSignature } from '../../support/builders/jxl';

describe('JPEG XL', () => {
  it('leaves a bare codestream as it is', () => {
    const outcome = strip(jxlCodestream);
    expect(outcome).toMatchObject({ status: 'nothing-to-clean', format: 'jxl', heightPx: 16 });
    expect(outcome.bytes).toBe(jxlCodestream);
  });

  it('drops every box that is not needed to show the picture', () => {
    const secrets = ['EXIF-BYTES', 'XML-BYTES', 'JUMB-BYTES', 'BROB-BYTES', 'JBRD-BYTES', 'UNKNOWN-BYTES', 'TRAIL'];
    const output = expectCleaned(
      bytesOf(
        jxlSignature,
        jxlFileType,
        box('Exif', big(0, 4), 'II*\0EXIF-BYTES'),
        box('xml ', 'XML-BYTES'),
        box('jumb', 'JUMB-BYTES'),
        box('brob', 'Exif', 'BROB-BYTES'),
        box('jbrd', 'JBRD-BYTES'),
        box('jxlc', jxlCodestream),
        box('abcd', 'UNKNOWN-BYTES'),
        'TRAIL',
      ),
      secrets,
    );
    expect(output).toEqual(bytesOf(jxlSignature, jxlFileType, box('jxlc', jxlCodestream)));
  });

  it('keeps a codestream in parts, and its level', () => {
    const file = bytesOf(
      jxlSignature,
      jxlFileType,
      box('jxll', bytesOf(10), 'LEVEL-TAIL'),
      box('jxlp', big(0, 4), jxlCodestream.subarray(0, 30)),
      box('Exif', big(0, 4), 'II*\0EXIF-BYTES'),
      box('jxlp', big(0x80000001, 4), jxlCodestream.subarray(30)),
    );
    const output = expectCleaned(file, ['LEVEL-TAIL', 'EXIF-BYTES']);
    expect(holds(output, 'jxll\x0a')).toBe(true);
  });

  it('writes down the length of a box that runs to the end', () => {
    const open = bytesOf(big(0, 4), 'jxlc', jxlCodestream);
    const outcome = strip(bytesOf(jxlSignature, jxlFileType, open));
    expect(outcome.bytes).toEqual(bytesOf(jxlSignature, jxlFileType, box('jxlc', jxlCodestream)));
  });

  it.each([
    ['no codestream', bytesOf(jxlSignature, jxlFileType)],
    ['two codestreams', bytesOf(jxlSignature, jxlFileType, box('jxlc', jxlCodestream), box('jxlc', jxlCodestream))],
    ['a codestream of something else', bytesOf(jxlSignature, jxlFileType, box('jxlc', 'GIF89a'))],
  ])('refuses a container with %s', (_, file) => {
    expect(strip(file)).toMatchObject({ status: 'refused', reason: { key: 'format.broken' } });
  });
});
