import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', 'resources', 'locales');

export interface Texts {
  readonly [key: string]: string | Texts;
}

export function listLanguages(): string[] {
  return readdirSync(ROOT);
}

export function listNamespaces(): string[] {
  return readdirSync(join(ROOT, 'en')).map((entry) => entry.replace('.json', ''));
}

/** A namespace is a file, or a folder of files whose texts are one. A key that two of them hold is an error. */
export function readTexts(language: string, namespace: string): Texts {
  const path = join(ROOT, language, namespace);
  if (!existsSync(path)) return readFile(`${path}.json`);
  const all: Record<string, string | Texts> = {};
  for (const file of readdirSync(path)) {
    for (const [key, value] of Object.entries(readFile(join(path, file)))) {
      if (key in all) throw new Error(`${language}/${namespace}: ${key} stands in two files`);
      all[key] = value;
    }
  }
  return all;
}

/** Every text by its whole key. */
export function flattenTexts(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const whole = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[whole, value]] : flattenTexts(value, whole);
  });
}

function readFile(path: string): Texts {
  return JSON.parse(readFileSync(path, 'utf8')) as Texts;
}
