import { bytesOf, big, codedData } from './bytes';
import { bmpFile } from './bmp';
import { movingPhoto } from './heic-files';
import { bitmap, icoFile } from './ico';
import { av1C, box, heifFile, hvcC, ispe, sequenceFile } from './isobmff';
import { jxlCodestream, jxlFileType, jxlSignature } from './jxl';
import { buildJpeg, segment } from './jpeg';
import { buildPng, chunk } from './png';
import { TiffForm, ascii, greyFields, oldJpegTiff, opaque, tiffFile } from './tiff';

/** Where a secret text is put into a file of each container format, by the name of the case. */
export const plantedIn: Readonly<Record<string, (secret: string) => Uint8Array>> = {
  'HEIC Exif item': (secret) => heif('heic', { id: 2, type: 'Exif', data: [bytesOf(big(0, 4), 'II*\0', secret)] }),
  'HEIC XMP item': (secret) =>
    heif('heic', { id: 2, type: 'mime', contentType: 'application/rdf+xml', data: [bytesOf(secret)] }),
  'HEIC item name': (secret) => heif('heic', { id: 2, type: 'hvc1', data: [codedData(9)], name: secret }),
  'HEIC gap': (secret) => heif('heic', undefined, { gap: bytesOf(secret) }),
  'HEIC free box': (secret) => heif('heic', undefined, { tail: box('free', secret) }),
  'HEIC box in meta': (secret) => heif('heic', undefined, { metaExtra: box('abcd', secret) }),
  'AVIF C2PA': (secret) =>
    heif('avif', undefined, {
      tail: box('uuid', '\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81', secret),
    }),
  'AVIF trailer': (secret) => heif('avif', undefined, { tail: bytesOf('\0\0\0\x01', secret) }),
  'AVIF sequence': (secret) =>
    sequenceFile([codedData(40), codedData(30)], { userData: secret, compressor: secret.slice(0, 31) }),
  'TIFF text': (secret) => grey([ascii(315, secret)]),
  'TIFF XMP': (secret) => grey([opaque(700, bytesOf(secret))]),
  'TIFF GPS': (secret) => grey([{ tag: 34853, directory: [ascii(1, secret)] }]),
  'TIFF gap': (secret) => grey([], bytesOf(secret)),
  'JPEG XL Exif': (secret) =>
    bytesOf(jxlSignature, jxlFileType, box('Exif', big(0, 4), secret), box('jxlc', jxlCodestream)),
  'JPEG XL trailer': (secret) => bytesOf(jxlSignature, jxlFileType, box('jxlc', jxlCodestream), secret),
  'BMP gap': (secret) => bmpFile({ gap: secret }),
  'BMP trailer': (secret) => bmpFile({ bits: 8, tail: bytesOf(secret) }),
  'ICO gap': (secret) => icoFile([bitmap, buildPng()], secret),
  'ICO text': (secret) => icoFile([buildPng({ beforePicture: [chunk('tEXt', `Author\0${secret}`)] })]),
  'old-style JPEG in TIFF': (secret) =>
    oldJpegTiff(buildJpeg({ afterStart: [segment(0xe1, 'Exif\0\0', secret)] }), [8, 8], { streamLength: 400 }),
  'moving HEIC photo': (secret) => movingPhoto('PhoneMaker', secret),
  'SVG comment': (secret) => svgOf(`<!--${secret}-->`),
  'SVG attribute': (secret) => svgOf(`<g data-who="${secret}"/>`),
  'SVG metadata': (secret) => svgOf(`<metadata><x>${secret}</x></metadata>`),
};

type Item = Parameters<typeof heifFile>[0]['items'][number];

function heif(brand: 'heic' | 'avif', more?: Item, rest: Partial<Parameters<typeof heifFile>[0]> = {}): Uint8Array {
  const configuration = brand === 'heic' ? hvcC([33, codedData(12)]) : av1C;
  const type = brand === 'heic' ? 'hvc1' : 'av01';
  return heifFile({
    brands: [brand, 'mif1', brand],
    items: [{ id: 1, type, data: [codedData(70), codedData(40, 2)], properties: [1, -2] }, ...(more ? [more] : [])],
    properties: [ispe(32, 24), configuration],
    ...rest,
  });
}

function grey(fields: Parameters<typeof tiffFile>[0][number]['fields'] & object, gap?: Uint8Array): Uint8Array {
  const form = new TiffForm({});
  const strips = [codedData(30, 1), codedData(30, 2)];
  return tiffFile([{ strips, fields: [...greyFields(form, 10, 6, 3), ...fields], ...(gap ? { gap } : {}) }]);
}

function svgOf(inner: string): Uint8Array {
  return bytesOf(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}<path d="M0 0h9"/></svg>`);
}
