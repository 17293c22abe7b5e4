import type { Match } from '#shared/domain/model/stage.ts';

/** The two sides of the bracket and its finals, as the record's round names begin. */
export type Side = 'winners' | 'losers' | 'grand-final' | 'grand-final-reset';

/** Score of an entrant that did not play. */
export const NOT_PLAYED = -1;

export interface RecordedMatch {
  readonly side: Side;
  /** As recorded: 'Winners Semi-Final', 'Losers Round 3', ... */
  readonly round: string;
  readonly winner: number;
  readonly loser: number;
  readonly winnerScore: number;
  readonly loserScore: number;
  readonly disqualified: boolean;
}

export interface RecordedEvent {
  readonly line: number;
  readonly entrants: number;
  readonly matches: readonly RecordedMatch[];
  readonly placeBySeed: ReadonlyMap<number, number>;
}

/** The side on which a match of the graph is played. */
export function tellSide({ part, round }: Match): Side {
  if (part === 'final') return round === 1 ? 'grand-final' : 'grand-final-reset';
  return part === 'losers' ? 'losers' : 'winners';
}

/** A file that cannot be replayed; the message says where and what, for the one who typed the command. */
export class RecordError extends Error {}

/** Reads events, one JSON a line; blank lines are skipped. Throws `RecordError` at the first line that is no event. */
export function readEvents(text: string): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') events.push(readEvent(line, index + 1));
  }
  if (events.length === 0) throw new RecordError('the file holds no events');
  return events;
}

function readEvent(text: string, line: number): RecordedEvent {
  const check = (holds: boolean, what: string): void => {
    if (!holds) throw new RecordError(`line ${line}: ${what}`);
  };
  const event = parseObject(text, line);
  const { n, matches, placement } = event;
  check(isWhole(n, 2, 4096), '"n" is not a number of entrants from 2 to 4096');
  check(Array.isArray(matches), '"matches" is not a list');
  check(isObject(placement), '"placement" is not an object of seed to place');
  const entrants = Number(n);
  const rows: readonly unknown[] = Array.isArray(matches) ? matches : [];
  const placeBySeed = new Map(Object.entries(placement ?? {}).map(([seed, place]) => [Number(seed), Number(place)]));
  check(
    [...placeBySeed].every(([seed, place]) => isWhole(seed, 1, entrants) && isWhole(place, 1, entrants)),
    '"placement" names a seed or a place outside 1..n',
  );
  return { line, entrants, placeBySeed, matches: rows.map((row, index) => readMatch(row, index + 1, line, entrants)) };
}

function readMatch(row: unknown, ordinal: number, line: number, entrants: number): RecordedMatch {
  const [round, winner, loser, winnerScore, loserScore, disqualified] = Array.isArray(row) ? (row as unknown[]) : [];
  const side = typeof round === 'string' ? readSide(round) : undefined;
  const isSound =
    isWhole(winner, 1, entrants) &&
    isWhole(loser, 1, entrants) &&
    winner !== loser &&
    isWhole(winnerScore, NOT_PLAYED, 9999) &&
    isWhole(loserScore, NOT_PLAYED, 9999);
  if (typeof round !== 'string' || side === undefined || !isSound) {
    throw new RecordError(
      `line ${line}: match ${ordinal} is not [round, winnerSeed, loserSeed, winnerScore, loserScore, dq] of a double elimination`,
    );
  }
  return { side, round, winner, loser, winnerScore, loserScore, disqualified: disqualified === 1 };
}

/** The side of the bracket by the name of a round; undefined where it is none of a double elimination. */
export function readSide(round: string): Side | undefined {
  if (round === 'Grand Final') return 'grand-final';
  if (round === 'Grand Final Reset') return 'grand-final-reset';
  if (round.startsWith('Winners ')) return 'winners';
  return round.startsWith('Losers ') ? 'losers' : undefined;
}

function parseObject(text: string, line: number): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RecordError(`line ${line}: not JSON`);
  }
  if (!isObject(value)) throw new RecordError(`line ${line}: not an event`);
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}
