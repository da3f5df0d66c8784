import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The policy of the extension's own pages: a screen that needs more is broken here first. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' blob: data:; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  publicDir: false,
  build: { outDir: '../../out/gallery/page', emptyOutDir: true, modulePreload: false, chunkSizeWarningLimit: 2000 },
  preview: { port: 0, headers: { 'Content-Security-Policy': policy } },
});
