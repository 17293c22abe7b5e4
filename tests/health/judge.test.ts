import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flattenTexts, readTexts } from '#tests/support/texts.ts';
import { ALARMS } from '#shared/protocol/dto/host.ts';
import { judge } from '#core/health/judge.ts';
import { createRecent } from '#core/health/recent.ts';

const GB = 1024 ** 3;

function facts(
  about: { words?: Readonly<Record<string, number>>; free?: number | null; memory?: number } & Partial<
    Record<'database' | 'disk' | 'clock', boolean>
  > = {},
) {
  const recent = createRecent(() => 0);
  for (const [word, count] of Object.entries(about.words ?? {})) recent.add(word, count);
  const { database = true, disk = true, clock = true, free = 50 * GB, memory = 100 * 1024 ** 2 } = about;
  return {
    readiness: { checks: { database, disk, clock }, diskFreeBytes: free, clockStepMs: 0 },
    memoryBytes: memory,
    recent,
    backups: undefined,
  };
}

const raised = (about: Parameters<typeof facts>[0]) => judge(facts(about)).map(({ alarm }) => alarm);

describe('the alarms of the host', () => {
  it('are silent in a host that is well', () => {
    expect(judge(facts({ words: { lag: 1000, 'lag.slow': 10, 'outcome:refused': 500 } }))).toEqual([]);
  });

  it.each([
    [{ database: false }, 'database-writes'],
    [{ disk: false, free: 1 }, 'disk-full'],
    [{ free: GB - 1 }, 'disk-low'],
    [{ clock: false }, 'clock-set'],
    [{ memory: 601 * 1024 ** 2 }, 'memory-high'],
    [{ words: { 'outcome:failed': 1 } }, 'operations-failed'],
    [{ words: { loop: 600, 'loop.slow': 7 } }, 'loop-late'],
    [{ words: { database: 1000, 'database.slow': 11 } }, 'database-slow'],
    [{ words: { lag: 100, 'lag.slow': 2 } }, 'events-late'],
    [{ words: { 'limit:reconnect': 10 } }, 'slow-readers'],
    [{ words: { 'limit:limit.connections': 6, 'limit:limit.room_full': 4 } }, 'connections-refused'],
    [{ words: { 'sign-in:auth.pin_wrong': 20, 'sign-in:auth.code_unknown': 10 } }, 'sign-in-guesses'],
  ] as const)('%j raises %s alone', (about, alarm) => {
    expect(raised(about)).toEqual([alarm]);
  });

  it('take no expired token for a guess, and no single slow event for a slow host', () => {
    expect(raised({ words: { 'sign-in:auth.token_expired': 500, lag: 10, 'lag.slow': 10 } })).toEqual([]);
  });

  it('come with what holds the event up first', () => {
    expect(judge(facts({ database: false, free: GB / 2, words: { 'limit:reconnect': 50 } }))).toEqual([
      { alarm: 'database-writes', level: 'trouble' },
      { alarm: 'disk-low', level: 'watch' },
      { alarm: 'slow-readers', level: 'watch' },
    ]);
  });

  it('have each a heading in the run book, and words in the console in every language', () => {
    const root = new URL('../../', import.meta.url);
    const runbook = readFileSync(new URL('docs/runbook.md', root), 'utf8');
    const headings = [...runbook.matchAll(/^### `([a-z-]+)`$/gm)].map(([, alarm]) => alarm);
    expect(new Set(headings)).toEqual(new Set(ALARMS));
    for (const language of ['en', 'bn']) {
      const texts = flattenTexts(readTexts(language, 'console')).map(([key]) => key);
      const told = (what: string) => ALARMS.map((alarm) => `host.alarm.${alarm}.${what}`);
      expect(texts.filter((key) => key.startsWith('host.alarm.')).sort()).toEqual(
        [...told('title'), ...told('do')].sort(),
      );
    }
  });
});

describe('what is counted of the last minutes', () => {
  it('holds five minutes, and forgets the rest', () => {
    let now = 0;
    const recent = createRecent(() => now);
    recent.add('limit:limit.rate');
    now = 4 * 60_000;
    recent.add('limit:limit.rate', 2);
    expect([...recent.list('limit:')]).toEqual([['limit.rate', 3]]);
    now = 5 * 60_000;
    expect(recent.sum('limit:limit.rate')).toBe(2);
    now = 20 * 60_000;
    expect(recent.list('limit:').size).toBe(0);
  });
});
