import { expect, it } from 'vitest';
import { keptName } from '../../../src/core/policy/kept-name';

it.each([
  ['IMG_2481.JPG', 'jpg', 'IMG_2481.JPG'],
  ['a.b.jpeg', 'jpg', 'a.b.jpeg'],
  ['IMG_2481.HEIC', 'jpg', 'IMG_2481.jpg'],
  ['no extension', 'png', 'no extension.png'],
  ['.jpg', 'png', '.png'],
  ['photo.tif', 'tiff', 'photo.tif'],
  ['photo.jpg', null, 'photo.jpg'],
])('%s with bytes of %s is %s', (own, extension, kept) => {
  expect(keptName(own, extension)).toBe(kept);
});
