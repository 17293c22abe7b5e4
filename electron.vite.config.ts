import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip as gzipCallback } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const brotli = promisify(brotliCompress);
const gzip = promisify(gzipCallback);

/** Pages stand at /t/… and /console/… too, so they name their files from the root; electron-vite would name them from the page. */
const fromRoot: Plugin = { name: 'from-root', enforce: 'post', config: (config) => void (config.base = '/') };

/** Half the hall loads a page at once over a weak Wi-Fi: what can be packed is packed once, here, and served as it is. */
const packFiles: Plugin = {
  name: 'pack-files',
  apply: 'build',
  async writeBundle({ dir }, bundle) {
    const texts = Object.keys(bundle).filter((file) => /\.(?:js|css|html|svg|json)$/.test(file));
    await Promise.all(
      texts.map(async (file) => {
        const path = resolve(dir ?? '', file);
        const bytes = await readFile(path);
        await writeFile(`${path}.br`, await brotli(bytes));
        await writeFile(`${path}.gz`, await gzip(bytes, { level: 9 }));
      }),
    );
  },
};

/** Phones of the last years; electron-vite would build for Electron's own Chromium. */
const PHONES = 'es2022';

/**
 * Two programs for Node (the desktop shell and the host without a window) with their threads for reading and for backups, one preload, one page for each kind of client.
 * What `dependencies` names stays outside the bundles of the programs; a preload and the pages carry all they need.
 */
export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      rolldownOptions: {
        input: {
          shell: resolve(root, 'electron/shell/main.ts'),
          headless: resolve(root, 'electron/headless/main.ts'),
          'scan-worker': resolve(root, 'electron/core/scan/worker.ts'),
          'backup-worker': resolve(root, 'electron/core/backup/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      // A sandboxed preload is one CommonJS file: it can load nothing but Electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/shell/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer/entries'),
    plugins: [react(), fromRoot, packFiles],
    build: {
      outDir: resolve(root, 'out/renderer'),
      target: PHONES,
      minify: true, // electron-vite leaves it off
      // The console is one program, read from this computer; what phones load is far smaller.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        input: {
          console: resolve(root, 'renderer/entries/console.html'),
          player: resolve(root, 'renderer/entries/player.html'),
          spectator: resolve(root, 'renderer/entries/spectator.html'),
          screen: resolve(root, 'renderer/entries/screen.html'),
        },
      },
    },
  },
});
