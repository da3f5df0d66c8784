import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExifReader from 'exifreader';

/** Groups of ExifTool that describe the file or its pixels, not who took it, where or with what. */
const structural = /^(ExifTool|System|File|Composite|JFIF|ICC_Profile|ICC-\w+|RIFF|APP14|Adobe):/u;
const allowedExif = /:(Orientation|[XY]Resolution|ResolutionUnit|YCbCrPositioning|ColorSpace|ExifVersion)$/u;
const allowedPng =
  /^PNG:(Image(Width|Height)|BitDepth|ColorType|Compression|Filter|Interlace|Gamma|SignificantBits|SRGBRendering|Palette|Transparency|PixelsPerUnit[XY]|PixelUnits|Animation(Frames|Plays))$/u;
const allowed = [structural, allowedExif, allowedPng];
const neverAllowed = /:(Comment|ThumbnailImage|ThumbnailTIFF|PreviewImage|Trailer\w*)$/u;

/** Tags that ExifTool still finds and that say more than how to draw the picture, as `Group:Tag`. */
export function tagsLeftByExifTool(bytes: Uint8Array, extension: string): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'whereless-oracle-'));
  try {
    const path = join(dir, `file.${extension}`);
    writeFileSync(path, bytes);
    const json = execFileSync('exiftool', ['-json', '-G', '-a', '-u', '-U', path], { encoding: 'utf8' });
    const [tags = {}] = JSON.parse(json) as Record<string, unknown>[];
    return Object.keys(tags).filter(
      (tag) => tag !== 'SourceFile' && (neverAllowed.test(tag) || !allowed.some((pattern) => pattern.test(tag))),
    );
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The same by ExifReader, a second, independent reader. */
export function tagsLeftByExifReader(bytes: Uint8Array): string[] {
  const buffer = Uint8Array.from(bytes).buffer;
  const groups = ExifReader.load(buffer, { expanded: true, includeUnknown: true });
  const drawing = new Set(['Orientation', 'XResolution', 'YResolution', 'ResolutionUnit', 'YCbCrPositioning']);
  const harmless = new Set(['file', 'jfif', 'pngFile', 'png', 'riff', 'icc', 'iccp']);
  return Object.entries(groups)
    .filter(([group]) => !harmless.has(group))
    .flatMap(([group, tags]) => Object.keys(tags as object).map((tag) => `${group}:${tag}`))
    .filter((tag) => !drawing.has(tag.split(':')[1] ?? ''));
}
