import { deflateSync } from 'node:zlib';
import { concat } from '../../../src/core/bytes/concat';
import { bmpFile } from './bmp';
import { big, bytesOf, codedData, little } from './bytes';
import { buildGif, graphicControl, image, subBlocks } from './gif';
import { tiledPicture } from './heic-files';
import { box, fullBox, heifFile, hvcC, ispe } from './isobmff';
import { buildJpeg, segment } from './jpeg';
import { animationControl, buildPng, chunk, codedRows, compressedText, frameControl, frameData } from './png';
import { animationControl as webpAnimation, buildWebp, extendedHeader, frame, lossless, riffChunk } from './webp';

/** A host that nothing may be asked for. */
export const elsewhere = 'https://elsewhere.invalid';

/** 25,000 × 20,000: 500 megapixels. */
const wide = 25_000;
const high = 20_000;

function patched(bytes: Uint8Array, at: number, value: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  copy.set(value, at);
  return copy;
}

/** Where these bytes begin. */
function find(bytes: Uint8Array, wanted: Uint8Array): number {
  return Buffer.from(bytes).indexOf(Buffer.from(wanted));
}

function hugePng(): Uint8Array {
  const small = buildPng({ picture: [new Uint8Array(deflateSync(Buffer.alloc(1_000_000)))] });
  const header = chunk('IHDR', big(wide, 4), big(high, 4), bytesOf(8, 2, 0, 0, 0));
  return concat([small.subarray(0, 8), header, small.subarray(33)]);
}

function hugeJpeg(): Uint8Array {
  const small = buildJpeg();
  const frameAt = find(small, bytesOf(0xff, 0xc0));
  return patched(small, frameAt + 5, bytesOf(big(high, 2), big(wide, 2)));
}

function hugeHeic(): Uint8Array {
  const size = ispe(128, 48);
  return patched(tiledPicture(), find(tiledPicture(), size), ispe(wide, high));
}

/** Small files that say they are pictures of 500 megapixels. */
export const hugePictures: Readonly<Record<string, Uint8Array>> = {
  png: hugePng(),
  jpeg: hugeJpeg(),
  gif: patched(buildGif([image()]), 6, bytesOf(little(wide, 2), little(high, 2))),
  webp: buildWebp([
    riffChunk('VP8X', bytesOf(little(0, 4), little(wide - 1, 3), little(high - 1, 3))),
    riffChunk('VP8L', lossless),
  ]),
  bmp: patched(bmpFile(), 18, bytesOf(little(wide, 4), little(high, 4))),
  heic: hugeHeic(),
};

function gridOfEverything(): Uint8Array {
  const tiles = Array.from({ length: 256 }, (_, i) => i + 2);
  return heifFile({
    items: [
      { id: 1, type: 'grid', data: [bytesOf(0, 1, 255, 255, big(0x7fffffff, 4), big(0x7fffffff, 4))], properties: [1] },
      ...tiles.map((id) => ({ id, type: 'hvc1', data: [codedData(10, id)], properties: [2, -3], hidden: true })),
    ],
    properties: [ispe(0x7fffffff, 0x7fffffff), ispe(65_535, 65_535), hvcC([33, codedData(20)])],
    // Every cell of the grid is one of the same few pictures.
    references: [{ type: 'dimg', from: 1, to: Array.from({ length: 60_000 }, (_, i) => 2 + (i % 256)) }],
  });
}

const heicHead = box('ftyp', 'heic', big(0, 4), 'mif1', 'heic');
const nested = (depth: number): Uint8Array => {
  let inner = box('free');
  for (let level = 0; level < depth; level += 1) inner = box('meta', big(0, 4), inner);
  return inner;
};
const manyBoxes = new Array<Uint8Array>(500_000).fill(box('free'));
/** 256 MB of zeros, packed into 260 kB. */
const packedZeros = new Uint8Array(deflateSync(Buffer.alloc(256 * 1024 * 1024)));

/** Files that unfold, go in circles, claim more than there is, or are made of far too many parts. */
export const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'nothing at all': () => new Uint8Array(),
  'PNG, a picture that unfolds': () => buildPng({ picture: [packedZeros] }),
  'PNG, a text that unfolds': () =>
    buildPng({ beforePicture: [chunk('zTXt', 'Comment\0\0', packedZeros), compressedText('a', 'b')] }),
  'PNG, a colour profile that unfolds': () => buildPng({ beforePicture: [chunk('iCCP', 'p\0\0', packedZeros)] }),
  'PNG, a chunk of 4 GB': () => patched(buildPng(), 33, big(0xffffffff, 4)),
  'PNG, 50,000 empty chunks': () => buildPng({ beforePicture: new Array<Uint8Array>(50_000).fill(chunk('teSt')) }),
  'PNG, 10,000 frames': () =>
    buildPng({
      beforePicture: [animationControl(10_000), frameControl(0)],
      afterPicture: Array.from({ length: 9_999 }, (_, i) => [
        frameControl(2 * i + 1),
        frameData(2 * i + 2, codedRows()),
      ]).flat(),
    }),
  'GIF, 10,000 frames': () => buildGif(Array.from({ length: 10_000 }, () => [graphicControl, image()]).flat()),
  'GIF, 10,000 frames of 12 megapixels': () =>
    patched(
      buildGif(Array.from({ length: 10_000 }, () => [graphicControl, image()]).flat()),
      6,
      bytesOf(little(4_000, 2), little(3_000, 2)),
    ),
  'GIF, an extension without an end': () => buildGif([bytesOf(0x21, 0xfe), subBlocks('x'.repeat(500_000))], []),
  'WebP, 10,000 frames': () =>
    buildWebp([
      extendedHeader(2),
      webpAnimation,
      ...new Array<Uint8Array>(10_000).fill(frame(riffChunk('VP8L', lossless))),
    ]),
  'WebP, a chunk of 4 GB': () => buildWebp([bytesOf('VP8L', little(0xffffffff, 4), lossless)]),
  'WebP, a file that says it has 4 GB': () =>
    patched(buildWebp([riffChunk('VP8L', lossless)]), 4, little(0xffffffff, 4)),
  'TIFF, a directory that is its own next': () => {
    const file = bytesOf('II*\0', little(8, 4), little(1, 2), bytesOf(little(256, 2), little(3, 2), little(1, 4)));
    return bytesOf(file, little(4, 4), little(8, 4));
  },
  'TIFF, strips of 4 GB': () =>
    bytesOf(
      'II*\0',
      little(8, 4),
      little(6, 2),
      ...[256, 257, 278].map((tag) => bytesOf(little(tag, 2), little(4, 2), little(1, 4), little(9, 4))),
      ...[273, 279, 330].map((tag) => bytesOf(little(tag, 2), little(4, 2), little(0x3fffffff, 4), little(8, 4))),
      little(8, 4),
    ),
  'JPEG, 100,000 comments': () => buildJpeg({ afterStart: new Array<Uint8Array>(100_000).fill(segment(0xfe, 'x')) }),
  'JPEG, pictures behind pictures': () => buildJpeg({ afterEnd: new Array<Uint8Array>(5_000).fill(buildJpeg()) }),
  'HEIC, a grid of 2 billion pixels a side': gridOfEverything,
  'HEIC, a box of 4 GB': () => bytesOf(heicHead, big(0xffffffff, 4), 'meta', big(0, 4)),
  'HEIC, a box of 16 exabytes': () => bytesOf(heicHead, big(1, 4), 'meta', big(0xffffffff, 4), big(0xffffffff, 4)),
  'HEIC, a box that is shorter than its head': () =>
    bytesOf(heicHead, big(1, 4), 'meta', big(0, 8), big(4, 4), 'free', codedData(100)),
  'HEIC, 500,000 empty boxes': () => concat([heicHead, ...manyBoxes]),
  'HEIC, 500,000 empty boxes in one': () => concat([heicHead, fullBox('meta', 0, 0, concat(manyBoxes))]),
  'HEIC, boxes 2,000 deep': () => bytesOf(heicHead, nested(2_000)),
  'SVG, 100,000 groups deep': () =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<g>'.repeat(100_000)}${'</g>'.repeat(100_000)}</svg>`),
  'SVG, scripts and what is elsewhere': () =>
    Buffer.from(
      `<!DOCTYPE svg [<!ENTITY file SYSTEM "${elsewhere}/entity"><!ENTITY % more SYSTEM "${elsewhere}/more"> %more;]>` +
        `<?xml-stylesheet href="${elsewhere}/sheet.css"?>` +
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="40" ' +
        `onload="fetch('${elsewhere}/load')"><script>fetch('${elsewhere}/script')</script>` +
        `<style>@import url(${elsewhere}/import.css); rect { fill: url(${elsewhere}/fill#x) }</style>` +
        `<rect width="9" height="9"/><text>&file;</text><image href="${elsewhere}/image.png" width="5" height="5"/>` +
        `<use xlink:href="${elsewhere}/use.svg#x"/><foreignObject width="9" height="9"><iframe ` +
        `xmlns="http://www.w3.org/1999/xhtml" src="${elsewhere}/frame"/></foreignObject></svg>`,
    ),
  'SVG, entities of entities': () => {
    const lines = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${String(i + 1)} "${`&e${String(i)};`.repeat(10)}">`);
    return Buffer.from(
      `<!DOCTYPE svg [<!ENTITY e0 "x">${lines.join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&e30;</text></svg>`,
    );
  },
  'SVG, a picture in a picture in a picture': () => {
    let svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    for (let level = 0; level < 12; level += 1) {
      const inside = Buffer.from(svg).toString('base64');
      svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/svg+xml;base64,${inside}"/></svg>`;
    }
    return Buffer.from(svg);
  },
};
