import type { FormatId, Orientation } from '../../../src/core/formats/format';
import { buildExif } from './exif';
import * as gif from './gif';
import { buildMonitorProfile } from './icc';
import * as jpeg from './jpeg';
import * as png from './png';
import { secret } from './secret';
import * as webp from './webp';
import { buildXmp } from './xmp';

/** A picture with something planted in it that must not be in the cleaned file. */
export interface DirtyFile {
  readonly name: string;
  readonly format: FormatId;
  readonly bytes: Uint8Array;
  readonly secrets: readonly string[];
  readonly orientation?: Orientation;
  readonly frames?: number;
}

const text = png.latin1Bytes;
const hidden = secret('hidden');
const exifOf = (orientation: Orientation, name: string): Uint8Array =>
  buildExif({ orientation, make: secret(`${name}-make`), serial: secret(`${name}-serial`), gps: [48.85837, 2.29448] });
const exifSecrets = (name: string): string[] => [secret(`${name}-make`), secret(`${name}-serial`)];
const xmp = buildXmp({ 'dc:creator': secret('xmp') });
const profile = buildMonitorProfile(secret('monitor'), secret('mmod'));

function jpegs(): DirtyFile[] {
  const one = (name: string, parts: jpeg.JpegParts, secrets: string[], orientation: Orientation = 1): DirtyFile => {
    return { name: `jpeg ${name}`, format: 'jpeg', bytes: jpeg.buildJpeg(parts), secrets, orientation };
  };
  const com = jpeg.segment(0xfe, hidden);
  const second = jpeg.buildJpeg({ afterStart: [jpeg.segment(0xe1, 'Exif\0\0', exifOf(1, 'second'))] });
  const extended = (offset: number, part: string): Uint8Array =>
    jpeg.segment(
      0xe1,
      'http://ns.adobe.com/xmp/extension/\0',
      'A'.repeat(32),
      Uint8Array.of(0, 0, 0, 90, 0, 0, 0, offset),
      part,
    );
  return [
    one('Exif', { afterStart: [jpeg.jfif, jpeg.segment(0xe1, 'Exif\0\0', exifOf(6, 'exif'))] }, exifSecrets('exif'), 6),
    one('XMP', { afterStart: [jpeg.segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp)] }, [secret('xmp')]),
    one('extended XMP', { afterStart: [extended(40, hidden), extended(0, 'start')] }, [hidden]),
    one(
      'ICC out of order',
      { afterStart: jpeg.iccChunks(profile, 300, [2, 1, 3].slice(0, Math.ceil(profile.length / 300))) },
      [secret('monitor'), secret('mmod')],
    ),
    one(
      'Photoshop',
      { afterStart: [jpeg.segment(0xed, 'Photoshop 3.0\0', '8BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50\0\x1b', hidden)] },
      [hidden],
    ),
    one('Adobe', { afterStart: [jpeg.adobe(1, hidden)] }, [hidden]),
    one('JFIF thumbnail', { afterStart: [jpeg.jfifWithThumbnail(text(hidden.padEnd(30, 'x')))] }, [hidden]),
    one('JFXX', { afterStart: [jpeg.jfif, jpeg.segment(0xe0, 'JFXX\0\x10', hidden)] }, [hidden]),
    one('MPF', { afterStart: [jpeg.segment(0xe2, 'MPF\0', hidden)], afterEnd: [second] }, [
      hidden,
      ...exifSecrets('second'),
    ]),
    {
      name: 'jpeg two pictures',
      format: 'jpeg',
      bytes: jpeg.multiPicture(second, { afterStart: [jpeg.segment(0xe1, 'Exif\0\0', exifOf(3, 'first'))] }),
      secrets: [...exifSecrets('first'), ...exifSecrets('second')],
      orientation: 3,
    },
    one('CMYK', { components: 4, afterStart: [jpeg.adobe(0), com] }, [hidden]),
    one('YCCK', { components: 4, afterStart: [com, jpeg.adobe(2, hidden)] }, [hidden]),
    one('arithmetic coding', { arithmetic: true, afterStart: [com], beforeEnd: [com] }, [hidden]),
    one('gain map', { afterStart: [jpeg.segment(0xe2, 'urn:iso:std:iso:ts:21496:-1\0', hidden)], afterEnd: [second] }, [
      hidden,
      ...exifSecrets('second'),
    ]),
    one('C2PA', { afterStart: [jpeg.segment(0xeb, 'JP\0\x01\0\0\0\x01', `jumbc2pa ${hidden}`)] }, [hidden]),
    one(
      'every APPn',
      { afterStart: Array.from({ length: 16 }, (_, n) => jpeg.segment(0xe0 + n, `${secret('app')}${n}`)) },
      [secret('app')],
    ),
    one('comment between scans', { progressive: true, betweenScans: [com] }, [hidden]),
    one(
      'XMP between scans',
      { progressive: true, betweenScans: [jpeg.segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp)] },
      [secret('xmp')],
    ),
    one('comment before the end', { beforeEnd: [com] }, [hidden]),
    one('bytes between segments', { afterStart: [jpeg.jfif, text(hidden)], beforeEnd: [com, text(hidden)] }, [hidden]),
    one('fill bytes', { afterStart: [Uint8Array.of(0xff, 0xff, 0xff), com] }, [hidden]),
    one('bytes after the end', { afterEnd: [text(hidden)] }, [hidden]),
    one('Samsung trailer', { afterEnd: [jpeg.samsungTrailer(hidden)] }, [hidden]),
    one('motion photo', { afterEnd: [jpeg.motionVideo('+48.8584+002.2945/'), text(hidden)] }, [hidden, '+48.8584']),
    one('no end', { afterStart: [com], noEnd: true }, [hidden]),
    one(
      'restart markers',
      { afterStart: [com], coded: Uint8Array.of(0x3f, 0xff, 0xd0, 0x3f, 0xff, 0x00, 0xff, 0xd7) },
      [hidden],
    ),
  ];
}

function pngs(): DirtyFile[] {
  const one = (name: string, parts: png.PngParts, secrets: string[], more: Partial<DirtyFile> = {}): DirtyFile => {
    return { name: `png ${name}`, format: 'png', bytes: png.buildPng(parts), secrets, ...more };
  };
  const row = text(hidden.padEnd(13, 'x').slice(0, 13));
  const stream = png.codedRows();
  const frames = [png.animationControl(2), png.frameControl(0)];
  return [
    one('text', { beforePicture: [png.chunk('tEXt', `Author\0${hidden}`)] }, [hidden]),
    one('compressed text', { beforePicture: [png.compressedText('Comment', hidden)] }, [hidden]),
    one('international text', { afterPicture: [png.chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp)] }, [
      secret('xmp'),
    ]),
    one('Exif', { beforePicture: [png.chunk('eXIf', exifOf(8, 'png'))] }, exifSecrets('png'), { orientation: 8 }),
    one(
      'time',
      {
        beforePicture: [png.chunk('tIME', Uint8Array.of(7, 230, 5, 17, 21, 30, 0)), png.chunk('tEXt', `k\0${hidden}`)],
      },
      [hidden],
    ),
    one('profile', { beforePicture: [png.profileChunk(secret('name'), profile)] }, [secret('name'), secret('monitor')]),
    one('private chunk', { beforePicture: [png.chunk('prVt', hidden)], afterPicture: [png.chunk('prVt', hidden)] }, [
      hidden,
    ]),
    one('C2PA', { beforePicture: [png.chunk('caBX', hidden)] }, [hidden]),
    one('bytes after IEND', { afterEnd: [text(hidden)] }, [hidden]),
    one('older picture after IEND', { afterEnd: [text(hidden), png.buildPng()] }, [hidden]),
    one('IEND with data', { endPayload: hidden }, [hidden]),
    one('bytes behind the zlib stream', { picture: [new Uint8Array([...stream, ...text(hidden)])] }, [hidden]),
    one('chunk behind the zlib stream', { picture: [stream.subarray(0, 5), stream.subarray(5), text(hidden)] }, [
      hidden,
    ]),
    one('rows behind the last', { picture: [png.codedRows([row, row])] }, [hidden.slice(0, 13)]),
    one(
      'animation',
      {
        beforePicture: frames,
        afterPicture: [png.frameControl(1), png.frameData(2, new Uint8Array([...stream, ...text(hidden)]))],
      },
      [hidden],
      { frames: 2 },
    ),
    one(
      'frames that are never shown',
      {
        beforePicture: [png.animationControl(1), png.frameControl(0)],
        afterPicture: [png.frameControl(1), png.frameData(2, text(hidden))],
      },
      [hidden],
    ),
    one('no IEND', { beforePicture: [png.chunk('tEXt', `k\0${hidden}`)], noEnd: true }, [hidden]),
  ];
}

function webps(): DirtyFile[] {
  const one = (name: string, bytes: Uint8Array, secrets: string[], more: Partial<DirtyFile> = {}): DirtyFile => {
    return { name: `webp ${name}`, format: 'webp', bytes, secrets, ...more };
  };
  const picture = webp.riffChunk('VP8L', webp.lossless);
  const { buildWebp, extendedHeader, riffChunk } = webp;
  return [
    one('Exif', buildWebp([extendedHeader(0x08), picture, riffChunk('EXIF', exifOf(3, 'webp'))]), exifSecrets('webp'), {
      orientation: 3,
    }),
    one(
      'upright Exif',
      buildWebp([extendedHeader(0x08), picture, riffChunk('EXIF', exifOf(1, 'webp'))]),
      exifSecrets('webp'),
    ),
    one('XMP', buildWebp([extendedHeader(0x04), picture, riffChunk('XMP ', xmp)]), [secret('xmp')]),
    one('profile', buildWebp([extendedHeader(0x20), riffChunk('ICCP', profile), picture]), [
      secret('monitor'),
      secret('mmod'),
    ]),
    one(
      'unknown chunks',
      buildWebp([extendedHeader(0), picture, riffChunk('C2PA', hidden), riffChunk('INAM', hidden)]),
      [hidden],
    ),
    one('unknown chunk in a simple file', buildWebp([riffChunk('VP8 ', webp.lossy), riffChunk('IART', hidden)]), [
      hidden,
    ]),
    one('second picture', buildWebp([extendedHeader(0), picture, riffChunk('VP8L', hidden)]), [hidden]),
    one('bytes after the end', buildWebp([picture], [text(hidden)]), [hidden]),
    one(
      'animation',
      buildWebp([
        extendedHeader(0x02),
        webp.animationControl,
        webp.frame(picture, riffChunk('JUNK', hidden)),
        webp.frame(riffChunk('VP8 ', webp.lossy), text(hidden.slice(0, 7))),
      ]),
      [hidden, hidden.slice(0, 7)],
      { frames: 2 },
    ),
    one(
      'padding',
      buildWebp([extendedHeader(0), riffChunk('VP8L', webp.lossless.subarray(0, 17), 0x58), riffChunk('JUNK', hidden)]),
      [hidden],
    ),
  ];
}

function gifs(): DirtyFile[] {
  const one = (name: string, bytes: Uint8Array, secrets: string[], frames = 1): DirtyFile => {
    return { name: `gif ${name}`, format: 'gif', bytes, secrets, frames };
  };
  const { application, buildGif, comment, graphicControl, image, loop, subBlocks } = gif;
  return [
    one('comment', buildGif([comment(hidden), image()]), [hidden]),
    one('comment between control and picture', buildGif([graphicControl, comment(hidden), image()]), [hidden]),
    one('XMP', buildGif([gif.xmpApplication(`<x:xmpmeta>${hidden}</x:xmpmeta>`), image()]), [hidden]),
    one('application', buildGif([application('MGK8BIM0000', subBlocks(hidden)), image()]), [hidden]),
    one('C2PA', buildGif([application('C2PA_GIF\x01\0\0', subBlocks(hidden)), image()]), [hidden]),
    one('loop with more', buildGif([loop(3, hidden), graphicControl, image(), graphicControl, image()]), [hidden], 2),
    one('profile', buildGif([application('ICCRGBG1012', subBlocks(profile)), image()]), [secret('monitor')]),
    one('plain text', buildGif([Uint8Array.of(0x21, 0x01), subBlocks(hidden), image()]), [hidden]),
    one('bytes after the end', buildGif([image()], [gif.TRAILER, text(hidden)]), [hidden]),
    one('bytes behind the end code', buildGif([image(hidden)]), [hidden]),
    one('sub-blocks behind the end code', buildGif([image(hidden.repeat(20))]), [hidden]),
    one('no trailer', buildGif([comment(hidden), image()], []), [hidden]),
  ];
}

/** One dirty file for every structure that can hide something, in the formats whose parts follow one another. */
export const dirtyFiles: readonly DirtyFile[] = [...jpegs(), ...pngs(), ...webps(), ...gifs()];
