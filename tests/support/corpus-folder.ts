import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder of test data that is not part of the project: in WHERELESS_DATA, or beside the project. null when it is not
 * there; the checks that need it are then not run, and say so.
 */
export function corpusFolder(name: string): string | null {
  const root = process.env['WHERELESS_DATA'] ?? resolve(import.meta.dirname, '../../../shared/data');
  const folder = join(root, name);
  return existsSync(folder) ? folder : null;
}
