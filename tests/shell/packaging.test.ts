import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import buildConfig from '../../electron.vite.config.ts';
import manifest from '../../package.json';

const ROOT = join(import.meta.dirname, '../..');
const builder = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');

/** The lines indented under a top-level key of electron-builder.yml. */
function linesUnder(key: string): string[] {
  const from = builder.split('\n').slice(builder.split('\n').indexOf(`${key}:`) + 1);
  const end = from.findIndex((line) => /^\S/.test(line));
  return from.slice(0, end).map((line) => line.trim());
}

describe('the package', () => {
  it('has every fuse that Electron knows set, each in the safe position', () => {
    expect(linesUnder('electronFuses').filter((line) => line !== '')).toEqual([
      'runAsNode: false',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableCookieEncryption: true',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]);
    expect(Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number')).toHaveLength(8);
  });

  it('takes the program, texts and icons, and neither sources nor the Node of development machines', () => {
    expect(builder).toContain('npmRebuild: false');
    expect(linesUnder('asarUnpack')).toContain('- node_modules/better-sqlite3/**');
    const files = linesUnder('files').filter((line) => line.startsWith('-'));
    expect(files.filter((line) => !line.startsWith("- '!"))).toEqual([
      '- package.json',
      '- out/**',
      '- resources/locales/**',
      '- resources/icons/*.png',
      '- resources/sample/**',
    ]);
  });

  it('answers matchdesk:// links', () => {
    expect(linesUnder('protocols')).toContain('schemes: [matchdesk]');
  });
});

describe('the build', () => {
  it('makes the program that package.json names, beside the host without a window', () => {
    expect(manifest.main).toBe('out/main/shell.js');
    expect(buildConfig.main?.build?.rolldownOptions?.input).toMatchObject({
      shell: join(ROOT, 'electron/shell/main.ts'),
      headless: join(ROOT, 'electron/headless/main.ts'),
    });
  });

  it('makes one CommonJS file of the preload, as a sandboxed window needs', () => {
    const build = buildConfig.preload?.build;
    expect(build?.externalizeDeps).toBe(false);
    expect(build?.rolldownOptions?.output).toEqual({ format: 'cjs', entryFileNames: '[name].cjs' });
  });

  it('makes one minified page for each kind of client', () => {
    const build = buildConfig.renderer?.build;
    expect(build?.minify).toBe(true);
    expect(Object.keys(build?.rolldownOptions?.input ?? {})).toEqual(['console', 'player', 'spectator', 'screen']);
  });
});
