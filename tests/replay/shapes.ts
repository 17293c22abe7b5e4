import type { z } from 'zod';
import { recordSchema as battleRoyaleSchema } from './battle-royale/record.ts';
import { replayBattleRoyale } from './battle-royale/replay-battle-royale.ts';
import { replayPools } from './pools/replay-pools.ts';
import { readEvents, RecordError } from './recorded-event.ts';
import { replayEvent } from './replay-event.ts';
import type { Report } from './report.ts';
import { replayRoundRobin } from './round-robin/replay-round-robin.ts';
import { recordSchema as groupsSchema } from './start-gg/record.ts';
import type { GroupEvent } from './start-gg/record.ts';
import { recordSchema as swissSchema } from './swiss/record.ts';
import { replaySwiss } from './swiss/replay-swiss.ts';

/** A file that has been read, to be replayed when its time is measured. */
export type Replay = () => Report;

/**
 * Tells by the shape of a file which of the five kinds it is, and reads it. Throws `RecordError` where it is none, or
 * broken.
 */
export function readFileOfAnyShape(text: string): Replay {
  const whole = parseWhole(text);
  if (Array.isArray(whole)) {
    const events = check(groupsSchema, whole, 'a list of events in groups');
    const replayOne = events.some(hasPhases) ? replayPools : replayRoundRobin;
    return () => ({ noun: 'event', items: events.map((event, index) => replayOne(event, index + 1)) });
  }
  if (has(whole, 'teams')) {
    const record = check(battleRoyaleSchema, whole, 'a battle royale');
    return () => replayBattleRoyale(record);
  }
  if (has(whole, 'results')) {
    const record = check(swissSchema, whole, 'a Valve Swiss');
    return () => replaySwiss(record);
  }
  if (whole !== undefined && !has(whole, 'matches')) {
    throw new RecordError('the file has none of the five shapes that --help describes');
  }
  const events = readEvents(text);
  return () => {
    const verdicts = events.map((event) => replayEvent(event));
    const reset = verdicts.filter(({ resetPlayed }) => resetPlayed).length;
    const items = verdicts.map(({ line, failure }) => {
      return { at: line, why: failure?.why, details: failure?.details ?? [] };
    });
    return { noun: 'line', items, extra: { reset } };
  };
}

/** The file as one JSON value; undefined where it is none, as with one event a line. */
function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

/** Pools with something behind them carry more than one label, or the name of a pool. */
function hasPhases({ matches }: GroupEvent): boolean {
  return matches.some(({ phase, pool }) => pool !== null || phase !== matches[0]?.phase);
}

function check<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new RecordError(`${what} that can't be read${where}: ${issue?.message ?? 'unknown fault'}`);
}
