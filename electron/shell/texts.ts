import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type english from '../../resources/locales/en/shell.json';

export type TextKey = keyof typeof english;
/** Gives the text of a key, its `{names}` filled in. Numbers are written as the language writes them. */
export type Texts = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const FALLBACK = 'en';
const fileSchema = z.record(z.string(), z.string());

/** Texts of the shell in the user's language (`bn-BD` takes `bn`), each missing one in English. A new language is a new folder. */
export function loadTexts(localesDir: string, locale: string): Texts {
  const language = chooseLanguage(localesDir, locale);
  const texts = { ...readFile(localesDir, FALLBACK), ...readFile(localesDir, language) };
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
}

function chooseLanguage(localesDir: string, locale: string): string {
  const language = /^[a-z]{2,3}/.exec(locale.toLowerCase())?.[0] ?? FALLBACK;
  return existsSync(join(localesDir, language, 'shell.json')) ? language : FALLBACK;
}

function readFile(localesDir: string, language: string): Record<string, string> {
  return fileSchema.parse(JSON.parse(readFileSync(join(localesDir, language, 'shell.json'), 'utf8')));
}
