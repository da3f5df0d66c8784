import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { strip } from '../../src/core/formats/strip';
import { corpusFolder } from '../support/corpus-folder';

/** Groups of ExifTool (family 0) that never describe how to draw a picture. */
const tellingGroup =
  /^(XMP|IPTC|MakerNotes|Photoshop|FlashPix|MPF|JUMBF|PrintIM|FotoStation|AFCP|MIE|ID3|ZIP|APP(?!14:)\d*):/u;

/** Tags that tell of a place, a time, a device, a person or another picture, in whatever group. */
const tellingTag =
  /:(Make|Model|Software|Artist|Copyright|ImageDescription|UserComment|Comment|DocumentName|HostComputer|XP\w+|GPS\w*|\w*Serial\w*|\w*Owner\w*|\w*Date\w*|Thumbnail\w*|Preview\w*|Trailer\w*|Description|Title)$/u;

/** What ExifTool derives from the file system, its own version, or a colour profile that is kept on purpose. */
const notOfTheFile = /^(System|ExifTool|File|Composite|ICC_Profile|ICC-\w+|SVG):/u;

function isTelling(tag: string, value: unknown): boolean {
  if (tag === 'File:Comment') return true;
  if (notOfTheFile.test(tag)) return false;
  // A movie header must hold these; ExifTool calls the strips of a reduced-size TIFF page, which is a page, a preview.
  if (/^QuickTime:Preview(Time|Duration)$|^EXIF:PreviewImage\w*$/u.test(tag)) return false;
  if (tag.endsWith('Date') && /^0000:00:00|^1904:01:01/u.test(String(value))) return false;
  return tellingGroup.test(tag) || tellingTag.test(tag);
}

it('ExifTool finds nothing telling in any cleaned file of the corpus', { timeout: 600_000 }, () => {
  const folder = corpusFolder('metadata');
  const dir = mkdtempSync(join(tmpdir(), 'whereless-corpus-'));
  try {
    const paths = readdirSync(folder ?? dir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    let cleaned = 0;
    for (const { parentPath, name } of paths) {
      const { bytes, extension } = strip(new Uint8Array(readFileSync(join(parentPath, name))));
      if (!bytes) continue;
      cleaned += 1;
      writeFileSync(join(dir, `${name}.${extension ?? 'bin'}`), bytes);
    }
    expect(cleaned).toBeGreaterThan(0);
    const args = ['-json', '-G', '-a', '-u', '-r', dir];
    const { stdout } = spawnSync('exiftool', args, { encoding: 'utf8', maxBuffer: 1 << 30 });
    const files = JSON.parse(stdout) as Record<string, unknown>[];
    expect(files.length).toBe(new Set(readdirSync(dir)).size);
    const telling = files.flatMap((tags) =>
      Object.entries(tags)
        .filter(([tag, value]) => isTelling(tag, value))
        .map(([tag, value]) => `${basename(String(tags['SourceFile']))}: ${tag} = ${String(value).slice(0, 60)}`),
    );
    expect(telling).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
