import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flattenTexts, readTexts } from '#tests/support/texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDERS = [
  'renderer/app/console',
  ...['home', 'tournaments', 'entrants', 'matches', 'devices', 'host', 'nearby', 'palette', 'audit', 'event-file'].map(
    (one) => `renderer/features/${one}`,
  ),
];

function listUsedKeys(): ReadonlySet<string> {
  const used = new Set<string>();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file)) continue;
      const code = readFileSync(join(ROOT, folder, file), 'utf8');
      for (const [, key = ''] of code.matchAll(/\bt\(\s*'([^':$]+)'/g)) used.add(key);
      for (const [, a = '', b = ''] of code.matchAll(/\? '([a-z][\w-]*\.[\w.-]+)' : '([a-z][\w-]*\.[\w.-]+)'/g)) {
        used.add(a).add(b);
      }
    }
  }
  return used;
}

describe('the texts of the console', () => {
  const en = new Map(flattenTexts(readTexts('en', 'console')));
  const bn = new Map(flattenTexts(readTexts('bn', 'console')));

  it('have every key in both languages, with the same values to fill in', () => {
    expect([...bn.keys()].sort()).toEqual([...en.keys()].sort());
    const slots = (text: string) => [...new Set(text.match(/\{\{\w+/g))].sort();
    for (const [key, text] of en) expect([key, slots(bn.get(key) ?? '')]).toEqual([key, slots(text)]);
  });

  it('stand for every key that the pages name', () => {
    const known = new Set([...en.keys()].map((key) => key.replace(/_(zero|one|other)$/, '')));
    const common = new Set(['loading']);
    expect([...listUsedKeys()].filter((key) => !known.has(key) && !common.has(key))).toEqual([]);
  });
});
