import { describe, expect, it } from 'vitest';
import { toFileTrees } from '../../../src/page/file-tree';

const a = new File(['a'], 'photo-1.jpg');
const b = new File(['b'], 'photo-2.jpg');

const nameOf = (file: File): string => file.name;

describe('what was dropped, as a tree', () => {
  it('is a leaf for each file without a folder', () => {
    expect(toFileTrees([a, b], ['photo-1.jpg', 'photo-2.jpg'], nameOf)).toEqual([
      { name: 'photo-1.jpg', path: '/photo-1.jpg', file: a },
      { name: 'photo-2.jpg', path: '/photo-2.jpg', file: b },
    ]);
  });

  it('keeps folders, their depth and their order', () => {
    const [top] = toFileTrees([a, b], ['trip/beach/photo-1.jpg', 'trip/photo-2.jpg'], nameOf);
    expect(top).toEqual({
      name: 'trip',
      path: '/trip',
      children: [
        {
          name: 'beach',
          path: '/trip/beach',
          children: [{ name: 'photo-1.jpg', path: '/trip/beach/photo-1.jpg', file: a }],
        },
        { name: 'photo-2.jpg', path: '/trip/photo-2.jpg', file: b },
      ],
    });
  });

  it('falls back to the name of a file without a path', () => {
    expect(toFileTrees([a], [], nameOf)).toEqual([{ name: 'photo-1.jpg', path: '/photo-1.jpg', file: a }]);
  });
});
