import { siteGroups } from '../../../src/core/sites/group';
import { hostOf } from '../../../src/core/sites/match-pattern';
import { en } from '../../../src/core/strings/en';
import { sites } from '../../../src/sites/registry';
import type { Site } from '../../../src/sites/site';
import { ways } from './client';
import type { NamedClient } from './registry';

function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
}

function matrix(title: string, list: readonly NamedClient[]): string {
  const head = [title, ...ways];
  const rows = list.map((client) => [
    client.title,
    ...ways.map((way) => (client.use[way] === undefined ? '–' : 'tested')),
  ]);
  return table([head, ...rows]);
}

function sourcesOf(client: NamedClient): string {
  return `- ${client.title}: ${(client.sources ?? []).map((address) => `<${address}>`).join(', ')}`;
}

/** The sites of the registry, a line for each group. */
function siteList(): string {
  return siteGroups
    .map((group) => {
      const names = sites
        .filter((site) => site.group === group)
        .map(({ name, atInstall }) => (atInstall ? `**${name}**` : name));
      return `- ${en[`sites.group.${group}`]}: ${names.join(', ')}`;
    })
    .join('\n');
}

function namesOf(wanted: Site['uploadsGo']): string {
  return sites
    .filter(({ uploadsGo }) => uploadsGo === wanted)
    .map(({ name }) => name)
    .join(', ');
}

function uploadHostList(): string {
  return sites
    .filter(({ uploadHosts }) => uploadHosts.length > 0)
    .map(({ name, uploadHosts }) => `- ${name}: ${uploadHosts.map((pattern) => `\`${hostOf(pattern)}\``).join(', ')}`)
    .join('\n');
}

/** The text of docs/SITES.md. */
export function sitesDocument(clients: readonly NamedClient[]): string {
  const real = clients.filter(({ sources }) => sources === undefined);
  const imitations = clients.filter(({ sources }) => sources !== undefined);
  return `# What it was tested on

Each row is a page in [tests/clients](../tests/clients) that is bundled from the packages it names and used in a
real Chromium and a real Firefox. "Tested" means: without the extension the server got the original; with it the server got exactly the cleaned
file, under a neutral name, and the page showed its preview as before. "–" means the page has no such way.

Drops and pastes are trusted events; in Chromium a paste comes from a real clipboard. Every way below runs in
\`npm test\`, in both browsers; \`npm run test:full\` adds two photos at once, a pick that is cancelled, and a photo of
25 MB for each client.

## Uploaders and editors

${matrix('client', real)}

## Imitations of composers

No account was used and no site was visited. These pages imitate what public sources say of a site's structure, in the
framework the site uses. A row says that the extension was tested on an imitation, not that it works on the site.

${matrix('imitation', imitations)}

What each one was taken from:

${imitations.map(sourcesOf).join('\n')}

## Sites that can be guarded

**Bold**: guarded from the installation on. The others are added by the user, by group or one by one; any other site by its
address, or with a click on the toolbar button there. Signal and Hinge have no place on the web to post a photo. Facebook
Marketplace is Facebook; other servers of Mastodon and its neighbours, and other forums, are known by their software when
the toolbar button is clicked there.

${siteList()}

Hosts outside a site's own domain to which it sends uploads, as far as public code names them: the alarm sees what goes there.

${uploadHostList()}

Their own hosts alone, by the same sources: ${namesOf('own-hosts')}. Not known, so that the alarm may see nothing there:
${namesOf('not-known')}.

## Not tested

- \`showOpenFilePicker\` in an uploader: no browser can be given an answer to that picker without a screen.
- Signed-in sites themselves, and their apps.
`;
}
