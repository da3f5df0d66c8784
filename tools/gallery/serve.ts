import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';

export interface Gallery {
  /** Address of the list of screens. */
  readonly origin: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Builds the gallery, serves it on this computer, and starts a Chromium to look at it with. */
export async function serveGallery(): Promise<Gallery> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, logLevel: 'warn' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port');
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new'],
  });
  return {
    origin: `http://localhost:${address.port}`,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
