import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readEvents } from './recorded-event.ts';
import { replayEvent } from './replay-event.ts';
import { runReplay } from './run-replay.ts';

const REAL = '../shared/data/real-double-elimination.jsonl';

function replay(path: string): readonly { line: number; resetPlayed: boolean; why: string | undefined }[] {
  return readEvents(readFileSync(path, 'utf8')).map((event) => {
    const { line, resetPlayed, failure } = replayEvent(event);
    return { line, resetPlayed, why: failure?.why };
  });
}

describe('the replay of recorded events', () => {
  it.each(['small-events', 'invented-32', 'double-disqualification', 'grand-final-without-reset'])(
    'is exact for %s',
    (name) => {
      for (const { line, why } of replay(`tests/fixtures/${name}.jsonl`))
        expect([line, why]).toEqual([line, undefined]);
    },
  );

  it('names the reason of each event that differs', () => {
    expect(replay('tests/fixtures/events-that-differ.jsonl').map(({ why }) => why)).toEqual([
      'all matches agree, but not the places: seed 3 ends in place 3, officially 4',
      'all matches agree, but the record names no champion (nobody has place 1): seed 1 ends in place 1, officially 2',
      '1 recorded match(es) are not asked for by the graph',
      expect.stringMatching(/^the graph asks for losers-quarterfinal \(match 9\) of seeds 3 and 5/),
      'Winners Final, 1 v 2, 2:2 is refused: score.too_many_games',
      expect.stringMatching(/^played in phases/),
    ]);
  });

  it.skipIf(!existsSync(REAL))(
    'is exact for 302 of 309 real events, with one order for each number of entrants',
    () => {
      const verdicts = replay(REAL);
      const failed = verdicts.filter(({ why }) => why !== undefined);
      expect(verdicts).toHaveLength(309);
      expect(verdicts.filter(({ resetPlayed }) => resetPlayed)).toHaveLength(117);
      expect(failed.map(({ line }) => line)).toEqual([44, 181, 196, 213, 305, 307, 308]);
    },
  );
});

describe('the replay command', () => {
  it('prints one line of JSON', () => {
    const stdout = execFileSync(process.execPath, ['tests/replay/main.ts', 'tests/fixtures/small-events.jsonl'], {
      encoding: 'utf8',
    });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual({ events: 3, exact: 3, reset: 1, failed: [], ms: expect.any(Number) });
  });

  it('explains one line', () => {
    const { exitCode, stdout } = runReplay(['tests/fixtures/events-that-differ.jsonl', '--explain', '4']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('line 4: the graph asks for');
    expect(stdout).toContain('the record has Losers Quarter-Final, 3 v 6, 2:0');
  });

  it.each([
    [['tests/fixtures/absent.jsonl'], 'cannot read tests/fixtures/absent.jsonl'],
    [['package.json'], 'the file has none of the five shapes'],
    [['README.md'], 'line 1: not JSON'],
    [[], 'FILE is missing'],
    [['tests/fixtures/small-events.jsonl', '--explain', '9'], 'there is no line 9'],
    [['tests/fixtures/small-events.jsonl', '--explain', 'x'], '--explain takes the number of a line'],
    [['a', 'b'], 'one file at a time'],
  ])('refuses %j with a message and exit code 2', (args, message) => {
    const { exitCode, stdout, stderr } = runReplay(args);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});

describe('reading recorded events', () => {
  it.each([
    ['', 'the file holds no events'],
    ['[]', 'line 1: not an event'],
    ['{"n":1,"matches":[],"placement":{}}', '"n" is not a number of entrants'],
    ['{"n":2,"matches":{},"placement":{}}', '"matches" is not a list'],
    ['{"n":2,"matches":[]}', '"placement" is not an object'],
    ['{"n":2,"matches":[],"placement":{"3":1}}', 'names a seed or a place outside'],
    ['{"n":2,"matches":[["Round 1",1,2,2,0,0]],"placement":{}}', 'line 1: match 1 is not'],
    ['{"n":2,"matches":[["Winners Final",1,3,2,0,0]],"placement":{}}', 'line 1: match 1 is not'],
    ['{"n":2,"matches":[["Winners Final",1,2,2]],"placement":{}}', 'line 1: match 1 is not'],
  ])('refuses %s', (text, message) => {
    expect(() => readEvents(text)).toThrow(message);
  });
});
