import { relative } from 'node:path';
import { projectRoot } from '../project-root';
import type { PhotoResult } from './one-photo';

const choices: Readonly<Record<PhotoResult['choice'], string>> = {
  passed: 'nothing to decide: went on by itself',
  'cover-and-upload': 'covered what was flagged, then uploaded',
  'upload-cleaned': 'uploaded without hidden data, picture untouched',
  'do-not-upload': 'not uploaded: it could not be cleaned',
};

function listOf(entries: readonly string[]): string {
  return entries.length === 0 ? 'nothing' : entries.join(', ');
}

/** What happened to one photo, in a few lines. */
export function describe({ file, choice, listed, received, check }: PhotoResult): string {
  const removed = check.cleaned.status === 'refused' ? [] : check.metadata.map(({ key, value }) => `${key} ${value}`);
  const arrived =
    received === null
      ? 'nothing'
      : `${received.name}, ${String(received.bytes)} bytes → ${relative(projectRoot, received.path)}`;
  return [
    file,
    `  removed   ${listOf(removed)}`,
    `  flagged   ${listOf(listed)}`,
    `  choice    ${choices[choice]}`,
    `  received  ${arrived}`,
  ].join('\n');
}
