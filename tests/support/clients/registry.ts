import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../tools/project-root';
import type { Client } from './client';

export const clientsFolder = join(projectRoot, 'tests', 'clients');

/** Names of the folders with a client, in order. */
export const clientIds: readonly string[] = readdirSync(clientsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export interface NamedClient extends Client {
  readonly id: string;
}

/** Every client: a folder with `client.ts` (this description) and `page.ts` or `page.tsx` (its page). */
export const clients: readonly NamedClient[] = await Promise.all(
  clientIds.map(async (id) => {
    const module = (await import(pathToFileURL(join(clientsFolder, id, 'client.ts')).href)) as {
      readonly client: Client;
    };
    return { id, ...module.client };
  }),
);
