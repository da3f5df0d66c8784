import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../tools/browsers/driver';
import { ensureBuild } from '../../tools/build/ensure-build';
import { entriesBelow } from '../../tools/package/entries';

/** Ways to reach another computer, or to run what is no file of the extension. */
const ways =
  /sendBeacon|WebSocket|EventSource|RTCPeerConnection|WebTransport|\beval\(|new Function\b|document\.write|insertAdjacentHTML|window\.open/u;

/**
 * Addresses that are in the code, and why none is ever loaded. All but the last are names or texts; the last is where
 * zxing-wasm would get its file from when nobody gave it, and it is given (src/inference/zxing/code-reader.ts).
 */
const harmless: readonly RegExp[] = [
  /^http:\/\/(www\.w3\.org|ns\.adobe\.com)\//u,
  /^https?:\/\/www\.apache\.org\/licenses\/LICENSE-2\.0$/u,
  /^https:\/\/(react\.dev\/errors|rolldown\.rs|emscripten\.org\/docs|developer\.mozilla\.org)\b/u,
  /^https:\/\/github\.com\//u,
  /^https:\/\/(en\.wikipedia\.org\/wiki\/IEEE_754-1985|www\.shadertoy\.com\/view\/4djSRW)$/u,
  /^https:\/\/$/u,
  /^https:\/\/fastly\.jsdelivr\.net\/npm\/zxing-wasm$/u,
];

describe.each<Engine>(['chromium', 'firefox'])('the built extension for %s', (engine) => {
  const folder = ensureBuild({ engine, demo: false }, () => undefined);
  const files = entriesBelow(folder).map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('utf8') }));
  const code = files.filter(({ name }) => /\.m?js$/u.test(name));
  const pages = files.filter(({ name }) => name.endsWith('.html'));

  it('holds no code that opens a connection, sends a beacon or runs text as code', () => {
    expect(code.length).toBeGreaterThan(10);
    for (const { name, text } of code) expect(ways.exec(text)?.[0], name).toBeUndefined();
  });

  it('holds no address but known names and texts', () => {
    for (const { name, text } of [...code, ...pages]) {
      for (const [address] of text.matchAll(/(?:https?|wss?|ftp):\/\/[\w./-]*/gu)) {
        expect(
          harmless.some((known) => known.test(address)),
          `${name}: ${address}`,
        ).toBe(true);
      }
    }
  });

  it('has pages without inline script, handlers or styles, that load only its own files', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const { name, text } of pages) {
      expect(text, name).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:/iu);
      for (const [, address] of text.matchAll(/\b(?:src|href)="([^"]*)"/gu)) expect(address, name).toMatch(/^\/[^/]/u);
    }
    for (const { name, text } of files.filter((file) => file.name.endsWith('.css')))
      expect(text, name).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//u);
  });

  it('is told by its manifest to reach nothing, to be reached by nothing, and to get its updates from the store alone', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Readonly<
      Record<string, unknown>
    > & { readonly content_security_policy: { readonly extension_pages: string } };
    const directives = new Map(
      manifest.content_security_policy.extension_pages.split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(directives.get('form-action')).toBe("'none'");
    expect(directives.get('base-uri')).toBe("'none'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(directives.get('trusted-types')).toBe('default');
    for (const [name, sources] of directives) {
      if (name.includes('trusted-types')) continue;
      for (const source of sources.split(' '))
        expect(source, name).toMatch(/^('none'|'self'|'wasm-unsafe-eval'|blob:|data:)$/u);
    }
    expect(manifest['update_url']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });
});
