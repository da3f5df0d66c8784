/** The layer rule: entrypoints → app → {page, relay, imaging, inference, platform, sites, ui} → bridge → core. */
const siblings = ['page', 'relay', 'imaging', 'inference', 'platform', 'sites', 'ui'];

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-imports-only-core',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^(src|entrypoints|tools|tests|demo)/', pathNot: '^src/core/' },
    },
    {
      name: 'bridge-imports-only-core',
      severity: 'error',
      from: { path: '^src/bridge/' },
      to: { path: '^(src|entrypoints|tools|tests|demo)/', pathNot: '^src/(bridge|core)/' },
    },
    ...siblings.map((layer) => ({
      name: `${layer}-imports-no-sibling`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: '^(src|entrypoints|tools|tests|demo)/', pathNot: `^(src/(${layer}|bridge|core)|models)/` },
    })),
    {
      name: 'app-is-imported-only-by-entrypoints',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/app/' },
      to: { path: '^(src/app|entrypoints)/' },
    },
    {
      name: 'page-has-no-packages',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    {
      name: 'extension-api-only-in-platform',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/' },
      to: { path: 'node_modules/(wxt|@wxt-dev)' },
    },
    {
      name: 'product-does-not-import-tools',
      severity: 'error',
      from: { path: '^(src|entrypoints)/' },
      to: { path: '^(tools|tests|demo)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
