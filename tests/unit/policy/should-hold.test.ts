import { describe, expect, it } from 'vitest';
import { claimsPicture, mayBePicture, shouldHold } from '../../../src/core/policy/should-hold';

describe('whether a picked file may be a picture', () => {
  it.each([
    ['IMG_2021.jpg', 'image/jpeg'],
    ['photo.HEIC', ''],
    ['photo', ''],
    ['photo', 'application/octet-stream'],
    ['notes.txt', 'image/png'],
    ['holiday.jpeg', 'text/plain'],
    ['raw.CR2', 'application/octet-stream'],
    ['drawing.svg', 'image/svg+xml'],
    ['unknown.xyz', ''],
    ['upper', 'IMAGE/JPEG'],
  ])('yes: %s of type "%s"', (name, type) => {
    expect(mayBePicture({ name, type })).toBe(true);
  });

  it.each([
    ['notes.txt', 'text/plain'],
    ['film.mp4', 'video/mp4'],
    ['paper.pdf', 'application/pdf'],
    ['table.csv', ''],
    ['archive.zip', 'application/octet-stream'],
  ])('no: %s of type "%s"', (name, type) => {
    expect(mayBePicture({ name, type })).toBe(false);
  });

  it('holds a mixed pick whole, and leaves one alone in which every file plainly says something else', () => {
    const text = { name: 'notes.txt', type: 'text/plain' };
    expect(shouldHold([text, { name: 'a.png', type: 'image/png' }])).toBe(true);
    expect(shouldHold([text, { name: 'film.mp4', type: 'video/mp4' }])).toBe(false);
    expect(shouldHold([])).toBe(false);
  });

  it('tells a claim from silence', () => {
    expect(claimsPicture({ name: 'a.jpg', type: '' })).toBe(true);
    expect(claimsPicture({ name: 'a', type: 'image/png' })).toBe(true);
    expect(claimsPicture({ name: 'a', type: '' })).toBe(false);
  });
});
