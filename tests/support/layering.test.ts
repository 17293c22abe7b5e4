import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A house of planted files with the project's own rules: each file in its room, with one import. */
const house = mkdtempSync(join(tmpdir(), 'matchdesk-layering-'));
const root = join(import.meta.dirname, '..', '..');

beforeAll(() => cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json')));
afterAll(() => rmSync(house, { recursive: true, force: true }));

const REFUSED: readonly (readonly [file: string, imported: string])[] = [
  ['shared/lib/a.ts', '#shared/domain/model/stage.ts'],
  ['shared/lib/a.ts', 'node:fs'],
  ['shared/domain/stage/a.ts', '#shared/protocol/frames.ts'],
  ['shared/domain/stage/a.ts', '../../protocol/frames.ts'],
  ['shared/domain/stage/a.ts', 'zod'],
  ['shared/domain/stage/a.ts', 'node:crypto'],
  ['shared/protocol/a.ts', '#core/core-api.ts'],
  ['shared/protocol/a.ts', 'react'],
  ['electron/core/services/a.ts', 'electron'],
  ['electron/core/services/a.ts', 'kysely'],
  ['electron/core/services/a.ts', 'better-sqlite3'],
  ['electron/core/a.ts', '../shell/main.ts'],
  ['electron/core/a.ts', '#renderer/lib/client.ts'],
  ['electron/core/a.ts', '#tests/support/core.ts'],
  ['electron/headless/a.ts', 'electron'],
  ['electron/shell/a.ts', 'kysely'],
  ['renderer/lib/a.ts', '#core/core-api.ts'],
  ['renderer/lib/a.ts', '../../electron/core/core-api.ts'],
  ['renderer/lib/a.ts', '#renderer/features/join/index.ts'],
  ['renderer/stores/a.ts', '../app/player/app.tsx'],
  ['renderer/ui/a.ts', '#renderer/stores/me-store.ts'],
  ['renderer/ui/a.ts', '#shared/protocol/frames.ts'],
  ['renderer/features/join/components/a.ts', '#renderer/features/brackets/index.ts'],
  ['renderer/features/join/components/a.ts', '../../brackets/index.ts'],
  ['renderer/features/join/components/a.ts', '#renderer/app/player/app.tsx'],
  ['renderer/features/brackets/a.ts', '@mantine/core'],
  ['renderer/app/player/a.ts', '@mantine/core'],
  ['renderer/app/console/a.ts', '#renderer/entries/console.tsx'],
  ['renderer/app/console/a.ts', 'node:fs'],
];

const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
  ['shared/domain/stage/a.ts', '#shared/lib/result.ts'],
  ['shared/protocol/a.ts', '#shared/domain/model/stage.ts'],
  ['electron/core/services/a.ts', '#shared/protocol/frames.ts'],
  ['electron/core/db/a.ts', 'kysely'],
  ['electron/shell/a.ts', 'electron'],
  ['renderer/features/join/components/a.ts', '../api/join.ts'],
  ['renderer/app/console/a.ts', '#renderer/features/brackets/index.ts'],
  ['renderer/app/console/a.ts', '@mantine/core'],
];

const IMPURE = ['Date.now()', 'Math.random()', 'process.env', 'performance.now()'];

describe('imports run one way', () => {
  let faults: ReadonlyMap<string, string>;
  beforeAll(() => {
    faults = lintAll(
      new Map([
        ...[...REFUSED, ...ALLOWED].map(
          ([file, imported]) => [plantedFile(file, imported), `import '${imported}';\n`] as const,
        ),
        ...IMPURE.map(
          (text) => [plantedFile('shared/domain/stage/a.ts', text), `export const value = ${text};\n`] as const,
        ),
      ]),
    );
  });

  it.each(REFUSED)('%s may not import %s', (file, imported) => {
    expect(faults.get(plantedFile(file, imported)) ?? '').toContain('no-restricted-imports');
  });

  it.each(ALLOWED)('%s may import %s', (file, imported) => {
    expect(faults.get(plantedFile(file, imported)) ?? '').not.toContain('no-restricted-imports');
  });

  it.each(IMPURE)('the domain may not use %s', (text) => {
    expect(faults.get(plantedFile('shared/domain/stage/a.ts', text)) ?? '').toContain('no-restricted');
  });
});

/** A name of its own for each planted file, in the room it is planted in. */
function plantedFile(file: string, what: string): string {
  return file.replace(/a\.ts$/, `${Buffer.from(what).toString('hex')}.ts`);
}

/** Plants all files, lints them in one run, and gives the codes by file. */
function lintAll(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  const binary = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const run = spawnSync(process.execPath, [binary, '--format', 'json', '.'], { cwd: house, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
  const faults = new Map<string, string>();
  for (const { code, filename } of diagnostics) faults.set(filename, `${faults.get(filename) ?? ''} ${code}`);
  return faults;
}
