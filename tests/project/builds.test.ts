import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuild } from '../../tools/build/ensure-build';
import { uploadHosts } from '../../src/sites/registry';
import type { Engine } from '../../tools/browsers/driver';

interface Manifest {
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
}

const engines: readonly Engine[] = ['chromium', 'firefox'];
const quiet = (): void => undefined;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Every file but the manifest, with its SHA-256. */
function digests(folder: string): Record<string, string> {
  const files = filesBelow(folder).filter((path) => relative(folder, path) !== 'manifest.json');
  return Object.fromEntries(
    files.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

describe.each(engines)('the builds for %s', (engine) => {
  const store = ensureBuild({ engine, demo: false }, quiet);
  const demo = ensureBuild({ engine, demo: true }, quiet);

  it('differ between store and demo in the manifest alone', () => {
    expect(digests(demo)).toEqual(digests(store));
    expect(Object.keys(digests(store)).length).toBeGreaterThan(10);
  });

  it('guard this computer only in the demo build', () => {
    const text = JSON.stringify(manifestOf(store));
    expect(text).not.toMatch(/localhost|127\.0\.0\.1/u);
    expect(manifestOf(demo).host_permissions).toContain('http://localhost/*');
  });

  it('put the hooks on sites that are permitted, and on none to which uploads only go', () => {
    const { host_permissions, content_scripts } = manifestOf(store);
    for (const { matches } of content_scripts) {
      expect(host_permissions).toEqual(expect.arrayContaining([...matches]));
      for (const host of uploadHosts()) expect(matches).not.toContain(host);
    }
  });

  it('let the pages of the extension reach nothing remote', () => {
    const policy = manifestOf(store).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/u);
  });

  it('put nothing that can send into the pages of sites', () => {
    for (const name of ['relay.js', 'page-hook.js']) {
      const code = readFileSync(join(store, name), 'utf8');
      expect(code.length).toBeGreaterThan(1_000);
      expect(code).not.toMatch(/\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|RTCPeer/u);
      // The name of HTML's namespace is no address.
      expect(code.replaceAll('http://www.w3.org/1999/xhtml', '')).not.toMatch(/https?:\/\//u);
    }
  });

  it('keep each hook of a guarded page within 20 kB', () => {
    for (const name of ['relay.js', 'page-hook.js']) expect(statSync(join(store, name)).size).toBeLessThan(20_000);
  });
});
