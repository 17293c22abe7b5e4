import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINE_CODES } from '#renderer/lib/client-error.ts';

const root = join(import.meta.dirname, '../../..');

/** Where a code is born: a refusal of the domain, an error of a service, a fault of a draft. */
const BIRTH = /(?:AppError|refuse|refuseGuess|decide)\(\s*(?:[a-z]+,\s*[a-z]+,\s*)?'([a-z_]+\.[a-z_]+)'/g;
const TABLE = /'((?:auth|input|limit|idempotency|operation|request|storage)\.[a-z_]+)'(?=:)/g;

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
    const texts: unknown = JSON.parse(readFileSync(join(root, `resources/locales/${language}/errors.json`), 'utf8'));
    expect(codes.filter((code) => readText(texts, code) === undefined)).toEqual([]);
  });
});

function readText(texts: unknown, code: string): string | undefined {
  let found = texts;
  for (const part of code.split('.')) {
    if (typeof found !== 'object' || found === null || !(part in found)) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return typeof found === 'string' ? found : undefined;
}
