import { describe, expect, it } from 'vitest';
import { uncheckedKind } from '../../../src/core/policy/unchecked-kind';

describe('files that nothing looks into', () => {
  it.each([
    ['a.mp4', 'video/mp4', 'video'],
    ['clip', 'video/quicktime', 'video'],
    ['clip.MOV', '', 'video'],
    ['a.pdf', 'application/pdf', 'pdf'],
    ['all.zip', 'application/zip', 'archive'],
    ['all.tar.gz', 'application/gzip', 'archive'],
    ['a.jpg', 'image/jpeg', null],
    ['a.txt', 'text/plain', null],
    ['nothing', '', null],
  ])('%s %s: %s', (name, type, kind) => {
    expect(uncheckedKind({ name, type })).toBe(kind);
  });
});
