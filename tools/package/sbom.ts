import type { Shipped } from '../build/shipped';

/** What is shipped, as a CycloneDX 1.5 bill of materials (ECMA-424). Without a date and a serial number: they differ each time. */
export function billOfMaterials(version: string, shipped: readonly Shipped[]): string {
  const components = shipped.map(({ name, version: own, licence }) => ({
    type: own === '' ? 'machine-learning-model' : 'library',
    name,
    ...(own === '' ? {} : { version: own, purl: `pkg:npm/${name.replace('@', '%40')}@${own}` }),
    licenses: [{ license: { name: licence } }],
  }));
  const metadata = {
    component: { type: 'application', name: 'whereless', version, licenses: [{ license: { id: 'MIT' } }] },
  };
  return `${JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1, metadata, components }, null, 2)}\n`;
}
