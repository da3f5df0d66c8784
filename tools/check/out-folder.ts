import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Checked } from './checker';
import type { Photo } from './photos';

/** The folder of `--out`: cleaned files under their relative paths, and report.json. */
export class OutFolder {
  private readonly report: Record<string, { readonly status: string; readonly reason: string | null }> = {};

  constructor(private readonly dir: string) {}

  async add(photo: Photo, { line, cleaned }: Checked): Promise<void> {
    const { status, reason } = line.cleaned;
    const relative = this.freePath(photo.relative.replaceAll('\\', '/'));
    this.report[relative] = { status, reason };
    const target = join(this.dir, relative);
    await mkdir(dirname(target), { recursive: true });
    if (cleaned !== null) await writeFile(target, cleaned);
    else if (status === 'nothing-to-clean') await copyFile(photo.file, target);
  }

  async writeReport(): Promise<void> {
    await mkdir(this.dir, { recursive: true });
    await writeFile(join(this.dir, 'report.json'), `${JSON.stringify(this.report, null, 2)}\n`);
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
