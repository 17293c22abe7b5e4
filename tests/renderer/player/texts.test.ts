import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const FOLDERS = ['renderer/ui', 'renderer/features/join', 'renderer/features/my-match', 'renderer/app/player'];

/** Namespace and key of every `t('…')` with a fixed key. Keys with a part that varies are checked by their beginning. */
function findKeys(folder: string): { namespace: string; key: string; isWhole: boolean }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(root, folder, file), 'utf8');
      const own = /useTranslation\('([a-z]+)'\)/.exec(source)?.[1] ?? 'common';
      return [...source.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`$]+)\$\{)/g)].map(([, whole, beginning]) => {
        const [namespace, key] = splitKey(whole ?? beginning ?? '', own);
        return { namespace, key, isWhole: whole !== undefined };
      });
    });
}

function splitKey(key: string, own: string): [string, string] {
  const [first = '', second] = key.split(':');
  return second === undefined ? [own, first] : [first, second];
}

function readKeys(namespace: string): string[] {
  const texts: unknown = JSON.parse(readFileSync(join(root, `resources/locales/en/${namespace}.json`), 'utf8'));
  return listKeys(texts, '');
}

function listKeys(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [path.replace(/_(one|other)$/, '')];
  return Object.entries(value).flatMap(([key, child]) => listKeys(child, path === '' ? key : `${path}.${key}`));
}

describe.each(FOLDERS)('every text that %s asks for', (folder) => {
  it('stands in a locale file', () => {
    const keys = findKeys(folder);
    const missing = keys.filter(({ namespace, key, isWhole }) => {
      const known = readKeys(namespace);
      return !known.some((one) => (isWhole ? one === key : one.startsWith(key)));
    });
    expect(keys.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
