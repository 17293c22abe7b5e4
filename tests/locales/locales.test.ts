import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'resources', 'locales');
const namespaces = readdirSync(join(folder, 'en'));
const languages = readdirSync(folder).filter((language) => language !== 'en');

type Texts = ReadonlyMap<string, string>;

function readTexts(language: string, namespace: string): Texts {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    // Which plural forms there are is a language's own matter.
    if (typeof value === 'string') texts.set(path.replace(/_(zero|one|two|few|many|other)$/, '_plural'), value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) walk(member, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(JSON.parse(readFileSync(join(folder, language, namespace), 'utf8')), '');
  return texts;
}

/** What a text leaves open: `{{name}}`. A plural form may do without the number. */
function listOpen(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).sort();
}

describe.each(languages)('the texts in %s', (language) => {
  it.each(namespaces)('%s has the keys of the English file and no others', (namespace) => {
    expect([...readTexts(language, namespace).keys()].sort()).toEqual([...readTexts('en', namespace).keys()].sort());
  });

  it.each(namespaces)('%s leaves the same words open, so that no name or number is lost', (namespace) => {
    const english = readTexts('en', namespace);
    for (const [key, text] of readTexts(language, namespace)) {
      expect({ key, open: listOpen(text) }).toEqual({ key, open: listOpen(english.get(key) ?? '') });
    }
  });
});

describe('errors', () => {
  it('every code that the program can answer with has a text that says what to do', () => {
    const codes = new Set<string>();
    for (const file of globSync(['electron/core/**/*.ts', 'shared/**/*.ts'], { cwd: root })) {
      const text = readFileSync(join(root, file), 'utf8');
      for (const [, code = ''] of text.matchAll(
        /(?:new AppError|refuse|refuseGuess)\([^'\n]*'([a-z_]+(?:\.[a-z_]+)+|internal)'/g,
      ))
        codes.add(code);
    }
    const texts = readTexts('en', 'errors.json');
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((code) => !texts.has(code)).sort()).toEqual([]);
  });
});
