import { describe, expect, it } from 'vitest';
import { flattenTexts, listLanguages, listNamespaces, readTexts } from '#tests/support/texts.ts';

const languages = listLanguages();
const namespaces = listNamespaces();

/** Plural forms differ by language, so a text with a plural is one text. */
const PLURAL = /(_ordinal)?_(zero|one|two|few|many|other)$/;

type Texts = ReadonlyMap<string, string>;

function read(language: string, namespace: string): Texts {
  return new Map(flattenTexts(readTexts(language, namespace)));
}

function keysOf(texts: Texts): string[] {
  return [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
}

function placesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([a-zA-Z]+)/g)].map(([, name = '']) => name).sort();
}

describe.each(namespaces)('the texts of %s', (namespace) => {
  const english = read('en', namespace);

  it.each(languages)('are all there in %s', (language) => {
    expect(keysOf(read(language, namespace))).toEqual(keysOf(english));
  });

  it.each(languages)('fill in the same values in %s', (language) => {
    const wrong = [...read(language, namespace)].filter(([key, text]) => {
      const original = english.get(key) ?? english.get(key.replace(PLURAL, '$1_other'));
      return original === undefined || placesOf(original).join() !== placesOf(text).join();
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('are none of them empty in %s', (language) => {
    expect([...read(language, namespace)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
