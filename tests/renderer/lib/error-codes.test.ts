import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINE_CODES } from '#renderer/lib/client-error.ts';

const root = join(import.meta.dirname, '../../..');

/** Where a code is born: a refusal of the domain, an error of a service, a fault of a draft. */
const BIRTH = /(?:AppError|refuse|refuseGuess|decide)\(\s*(?:[a-z]+,\s*[a-z]+,\s*)?'([a-z_]+\.[a-z_]+)'/g;
const TABLE = /'((?:auth|input|limit|idempotency|operation|request|storage)\.[a-z_]+)'(?=:)/g;

/** Of matches, but of commands that a player has no role for. */
const DESKS: ReadonlySet<string> = new Set(
  ['not_a_reset', 'not_called', 'not_decided', 'nothing_to_undo', 'preview_needed'].map((code) => `match.${code}`),
);

function readSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

function findCodes(): string[] {
  const sources = [...readSources('shared'), ...readSources('electron/core')];
  const born = sources.flatMap((source) => [...source.matchAll(BIRTH)].map(([, code = '']) => code));
  const table = readFileSync(join(root, 'shared/protocol/errors.ts'), 'utf8');
  const listed = [...table.matchAll(TABLE)].map(([, code = '']) => code);
  return [...new Set([...born, ...listed, ...Object.values(LINE_CODES)])].sort();
}

describe('error codes', () => {
  const codes = findCodes();

  it('are found in the sources', () => {
    expect(codes).toContain('score.not_finished');
    expect(codes).toContain('auth.locked');
  });

  it.each(['en', 'bn'])('each have a sentence that says what to do in %s', (language) => {
    const files = ['errors', 'desk-errors'].map((name) => readTexts(language, name));
    expect(codes.filter((code) => files.every((texts) => readText(texts, code) === undefined))).toEqual([]);
  });

  it.each(['en', 'bn'])('that phones can meet are not left to the desk in %s', (language) => {
    const texts = readTexts(language, 'errors');
    const everybodys = codes.filter(
      (code) => /^(?:auth|limit|request|score|submission|claim|match)\./.test(code) && !DESKS.has(code),
    );
    expect(everybodys.filter((code) => readText(texts, code) === undefined)).toEqual([]);
  });
});

function readTexts(language: string, name: string): unknown {
  return JSON.parse(readFileSync(join(root, `resources/locales/${language}/${name}.json`), 'utf8'));
}

function readText(texts: unknown, code: string): string | undefined {
  let found = texts;
  for (const part of code.split('.')) {
    if (typeof found !== 'object' || found === null || !(part in found)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return typeof found === 'string' ? found : undefined;
}
