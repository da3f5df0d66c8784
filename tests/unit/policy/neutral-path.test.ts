import { describe, expect, it } from 'vitest';
import { folderNames, neutralPaths } from '../../../src/core/policy/neutral-path';

const paths = ['Lisbon/IMG_1.jpg', 'Lisbon/beach/IMG_2.jpg', 'Porto/beach/IMG_3.jpg', 'IMG_4.jpg'];
const names = ['photo-1.jpg', 'photo-2.jpg', 'photo-3.jpg', 'photo-4.jpg'];

describe('the paths of a pick', () => {
  it('keep their folders and take the clean names', () => {
    expect(neutralPaths(paths, names, false)).toEqual([
      'Lisbon/photo-1.jpg',
      'Lisbon/beach/photo-2.jpg',
      'Porto/beach/photo-3.jpg',
      'photo-4.jpg',
    ]);
  });

  it('keep depth and grouping when folder names are hidden; two folders of one name stay two', () => {
    expect(neutralPaths(paths, names, true)).toEqual([
      'folder-1/photo-1.jpg',
      'folder-1/folder-2/photo-2.jpg',
      'folder-3/folder-4/photo-3.jpg',
      'photo-4.jpg',
    ]);
  });

  it('hold these folder names', () => {
    expect(folderNames(['/Lisbon/beach/a.jpg', 'Lisbon/b.jpg', 'c.jpg'])).toEqual(['Lisbon', 'beach']);
  });
});
