import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../electron/shell/texts.ts';
import bengali from '../../resources/locales/bn/shell.json';
import english from '../../resources/locales/en/shell.json';

const LOCALES = join(import.meta.dirname, '../../resources/locales');

describe('the texts of the shell', () => {
  it('are in Bengali for a Bengali computer, numbers too', () => {
    const texts = loadTexts(LOCALES, 'bn-BD');
    expect(texts('runningSome', { count: 12 })).toBe('ম্যাচডেস্ক: ১২টি ম্যাচ চলছে');
  });

  it.each(['en-US', 'de', '', '../../etc', '/../bn'])('are in English for %j', (locale) => {
    expect(loadTexts(LOCALES, locale)('quit')).toBe('Quit Matchdesk');
  });

  it('say the same things in every language, with the same values', () => {
    expect(Object.keys(bengali)).toEqual(Object.keys(english));
    const namesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [key, text] of Object.entries(english)) {
      expect([key, namesIn(bengali[key as keyof typeof english])]).toEqual([key, namesIn(text)]);
    }
  });

  it('fill in what is given, leave what is not, and take a value as it is', () => {
    const texts = loadTexts(LOCALES, 'en');
    expect(texts('joinAt', { address: '{count}$&' })).toBe('Players join at {count}$&');
    expect(texts('joinAt')).toBe('Players join at {address}');
  });

  it('come from the folders there are: a new one is a new language, what it lacks is in English', () => {
    const folder = mkdtempSync(join(tmpdir(), 'matchdesk-locales-'));
    for (const [language, file] of Object.entries({ en: english, nl: { quit: '{a} en {b} en {a}' } })) {
      mkdirSync(join(folder, language));
      writeFileSync(join(folder, language, 'shell.json'), JSON.stringify(file));
    }
    const texts = loadTexts(folder, 'nl-NL');
    expect(texts('quit', { a: 1, b: 2 })).toBe('1 en 2 en 1');
    expect(texts('menuFile')).toBe('File');
  });

  it('are all used by the shell, and no other', () => {
    const names = ['menu', 'tray', 'quit', 'displays', 'start-error', 'start', 'main', 'joined-hosts', 'trust'];
    const sources = names
      .map((name) => readFileSync(join(LOCALES, `../../electron/shell/${name}.ts`), 'utf8'))
      .join('\n');
    expect(Object.keys(english).filter((key) => !sources.includes(`'${key}'`))).toEqual([]);
  });
});
