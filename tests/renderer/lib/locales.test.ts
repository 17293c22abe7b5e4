import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../resources/locales/', import.meta.url);
const languages = readdirSync(root);
const namespaces = readdirSync(new URL('en/', root)).map((file) => file.replace('.json', ''));

/** Plural forms differ by language, so a text with a plural is one text. */
const PLURAL = /(_ordinal)?_(zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

function readTexts(language: string, namespace: string): Texts {
  const file: unknown = JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, root), 'utf8'));
  return new Map(flatten(file, ''));
}

function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, child]) => flatten(child, path === '' ? key : `${path}.${key}`));
}

function keysOf(texts: Texts): string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([a-zA-Z]+)/g)].map(([, name = '']) => name).sort();
}

describe.each(namespaces)('the texts of %s', (namespace) => {
  const english = readTexts('en', namespace);

  it.each(languages)('are all there in %s', (language) => {
    expect(keysOf(readTexts(language, namespace))).toEqual(keysOf(english));
  });

  it.each(languages)('fill in the same values in %s', (language) => {
    const wrong = [...readTexts(language, namespace)].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '$1_other'));
      return original === undefined || placesOf(original).join() !== placesOf(text).join();
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('are none of them empty in %s', (language) => {
    expect([...readTexts(language, namespace)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
