import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Checked } from './checker';
import type { Photo } from './photos';

interface Entry {
  readonly status: string;
  readonly reason: string | null;
  readonly coveredShare?: number;
}

/** The folder of `--out` or `--redacted`: files under their relative paths, and report.json. */
export class OutFolder {
  private readonly report: Record<string, Entry> = {};

  constructor(private readonly dir: string) {}

  async addCleaned(photo: Photo, { line, cleaned }: Checked): Promise<void> {
    const { status, reason } = line.cleaned;
    const target = await this.enter(photo, { status, reason });
    if (cleaned !== null) await writeFile(target, cleaned);
    else if (status === 'nothing-to-clean') await copyFile(photo.file, target);
  }

  /** Writes what came out of the renderer or the strip engine, never the original. */
  async addRedacted(photo: Photo, { line, redacted }: Checked): Promise<void> {
    const { status, reason, coveredShare } = line.redacted ?? {
      status: 'refused',
      reason: line.error,
      coveredShare: 0,
    };
    const target = await this.enter(photo, { status, reason, coveredShare });
    if (redacted !== null) await writeFile(target, redacted);
  }

  async writeReport(): Promise<void> {
    await mkdir(this.dir, { recursive: true });
    await writeFile(join(this.dir, 'report.json'), `${JSON.stringify(this.report, null, 2)}\n`);
  }

  /** Puts the photo into the report; where its file goes. */
  private async enter(photo: Photo, entry: Entry): Promise<string> {
    const relative = this.freePath(photo.relative.replaceAll('\\', '/'));
    this.report[relative] = entry;
    const target = join(this.dir, relative);
    await mkdir(dirname(target), { recursive: true });
    return target;
  }

  /** Two given folders may hold the same relative path: the later one gets a number. */
  private freePath(relative: string): string {
    const taken = (path: string): boolean => path in this.report || path === 'report.json';
    const extension = extname(relative);
    const stem = relative.slice(0, relative.length - extension.length);
    let path = relative;
    for (let number = 2; taken(path); number += 1) path = `${stem} (${String(number)})${extension}`;
    return path;
  }
}
