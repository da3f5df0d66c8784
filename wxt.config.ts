import { defineConfig } from 'wxt';
import { askedAtInstall, guardedAtInstall } from './src/sites/registry';
import { onlyShippedPackages } from './tools/build/bundled-packages';
import { gazetteerAsset } from './tools/build/gazetteer';
import { hookScripts } from './tools/build/hook-scripts';
import { licencesAsset } from './tools/build/licences';
import { modelAssets } from './tools/build/models';
import { sampleAsset } from './tools/build/sample';
import { onlyUsedOfTfjs } from './tools/build/tfjs/only-used';
import { threadAssets, wasmThreads } from './tools/build/wasm-threads';

/**
 * WHERELESS_DEMO=1 makes the build that also guards the local demo page. Only the manifest differs: a project test
 * compares every other byte with the normal build.
 */
const demo = process.env['WHERELESS_DEMO'] === '1';
const demoMatches = ['http://localhost/*', 'http://127.0.0.1/*'];

/**
 * Nothing remote, ever. Content scripts are not bound by this; a project test reads their built code instead.
 * @param more in Firefox the look host is a frame of the background
 */
const contentSecurityPolicy = (more: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "style-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // No text becomes markup or code, wherever it comes from; the one policy lets the extension's own workers start.
    "require-trusted-types-for 'script'",
    'trusted-types default',
    ...more,
  ].join('; ');

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  // Elsewhere for a second build, to be compared with the first.
  outDir: process.env['WHERELESS_OUT'] ?? '.output',
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${demo ? '-demo' : ''}`,
  vite: () => ({
    plugins: [onlyShippedPackages(import.meta.dirname), hookScripts(), wasmThreads()],
    build: { target: 'es2022', sourcemap: false },
    worker: {
      format: 'es',
      plugins: () => [onlyShippedPackages(import.meta.dirname), onlyUsedOfTfjs(import.meta.dirname), wasmThreads()],
    },
  }),
  hooks: {
    'build:publicAssets': (wxt, assets) => {
      const { root, browser } = wxt.config;
      assets.push(...modelAssets(root), gazetteerAsset(), sampleAsset(root), licencesAsset(root));
      if (browser !== 'firefox') assets.push(...threadAssets(root));
    },
  },
  manifest: ({ browser }) => {
    const matches = [...guardedAtInstall(), ...(demo ? demoMatches : [])];
    const everyFrame = { matches, run_at: 'document_start' as const, all_frames: true, match_about_blank: true };
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
      // webRequest is for the alarm: it sees when a guarded site sends a picture nobody reviewed; blocking stops it.
      // scripting puts the same hooks on sites that are added later, and reads pictures of a page after a click (activeTab),
      // in the popup or in the menu of a picture (contextMenus); offscreen is where Chrome lets the models stay loaded
      // for all tabs; docs/PERMISSIONS.md justifies each.
      permissions: [
        'storage',
        'scripting',
        'activeTab',
        'contextMenus',
        'webRequest',
        browser === 'firefox' ? 'webRequestBlocking' : 'offscreen',
      ],
      commands: {
        'open-check': { suggested_key: { default: 'Alt+Shift+W' }, description: '__MSG_commandOpenCheck__' },
        'raise-profile': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandRaiseProfile__' },
      },
      host_permissions: [...askedAtInstall(), ...(demo ? demoMatches : [])],
      optional_host_permissions: ['*://*/*'],
      content_security_policy: {
        extension_pages: contentSecurityPolicy(browser === 'firefox' ? ["frame-src 'self'"] : []),
      },
      web_accessible_resources: [
        {
          resources: ['review.html'],
          // Wherever the user may add a site. No page can probe for it: its address is new for each session, or random.
          matches: ['*://*/*'],
          ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
        },
      ],
      content_scripts: [
        { ...everyFrame, js: ['relay.js'], match_origin_as_fallback: true },
        { ...everyFrame, js: ['page-hook.js'], world: 'MAIN' as const, match_origin_as_fallback: true },
      ],
      ...(browser === 'firefox'
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'whereless@whereless.invalid',
                strict_min_version: '142.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : {
            minimum_chrome_version: '130',
            // Memory that threads share, for the networks. Firefox has no such keys, and no such memory in extensions.
            cross_origin_embedder_policy: { value: 'require-corp' },
            cross_origin_opener_policy: { value: 'same-origin' },
            // For policies (docs/POLICY.md). Firefox knows no schema.
            storage: { managed_schema: 'managed-schema.json' },
          }),
    };
  },
});
