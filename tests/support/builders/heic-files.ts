import { big, bytesOf, codedData } from './bytes';
import { buildExif } from './exif';
import { alphaUrn, auxC, box, fullBox, heifFile, hvcC, ispe } from './isobmff';
import { motionVideo } from './jpeg';

const configuration = hvcC([33, codedData(20)]);
const data = (seed: number): Uint8Array[] => [codedData(50, seed)];

/**
 * A picture of two tiles with alpha, and what else phones put beside it: a thumbnail, a depth map, a second picture.
 * The coded data of item n is `codedData(50, n)`.
 */
export function tiledPicture(): Uint8Array {
  return heifFile({
    items: [
      { id: 10, type: 'grid', data: [bytesOf(0, 0, 0, 1, big(128, 2), big(48, 2))], properties: [1], inIdat: true },
      { id: 1, type: 'hvc1', data: data(1), properties: [2, -3], hidden: true },
      { id: 2, type: 'hvc1', data: data(2), properties: [2, -3], hidden: true },
      { id: 3, type: 'hvc1', data: data(3), properties: [2, -3, 4], hidden: true },
      { id: 4, type: 'hvc1', data: data(4), properties: [2, -3] },
      { id: 5, type: 'hvc1', data: data(5), properties: [2, -3, 5] },
      { id: 6, type: 'hvc1', data: data(6), properties: [2, -3] },
    ],
    primary: 10,
    properties: [ispe(128, 48), ispe(64, 48), configuration, auxC(alphaUrn), auxC('urn:mpeg:hevc:2015:auxid:2')],
    references: [
      { type: 'dimg', from: 10, to: [1, 2] },
      { type: 'auxl', from: 3, to: [10] },
      { type: 'thmb', from: 4, to: [10] },
      { type: 'auxl', from: 5, to: [10] },
    ],
  });
}

/**
 * A picture (item 1) with a gain map (item 2) and the picture derived from both (item 3, ISO/IEC 23008-12 `tmap`), in
 * one group of alternatives as phones write it. Either the plain picture or the derived one is the primary.
 */
export function toneMapped(primary: 1 | 3): Uint8Array {
  return heifFile({
    brands: ['heic', 'mif1', 'heic', 'tmap'],
    primary,
    items: [
      { id: 1, type: 'hvc1', data: data(1), properties: [1, -2] },
      { id: 2, type: 'hvc1', data: data(2), properties: [3, -2], hidden: true },
      { id: 3, type: 'tmap', data: [bytesOf(0, 0, 'TONE-MAP-METADATA')], properties: [1] },
    ],
    properties: [ispe(64, 48), configuration, ispe(32, 24)],
    references: [{ type: 'dimg', from: 3, to: [1, 2] }],
    metaExtra: box('grpl', fullBox('altr', 0, 0, big(7, 4), big(2, 4), big(3, 4), big(1, 4))),
  });
}

/** A moving photo: the Exif of a phone, and a video with a position of its own in a box at the end. */
export function movingPhoto(make: string, position: string): Uint8Array {
  const exif = bytesOf(big(6, 4), 'Exif\0\0', buildExif({ make, gps: [48.85837, 2.29448] }));
  return heifFile({
    items: [
      { id: 1, type: 'hvc1', data: data(1), properties: [1, -2] },
      { id: 2, type: 'Exif', data: [exif] },
    ],
    properties: [ispe(64, 48), configuration],
    references: [{ type: 'cdsc', from: 2, to: [1] }],
    tail: box('mpvd', motionVideo(position)),
  });
}
