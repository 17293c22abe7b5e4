import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindFormat, type StageConfig } from '#shared/domain/formats/bind.ts';
import type { GameScore, Part } from '#shared/domain/model/stage.ts';
import { applyResult, createStage, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import { readEvents, type RecordedEvent, type RecordedMatch, tellSide } from '../../replay/recorded-event.ts';

const REAL = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'real-double-elimination.jsonl');
const INVENTED = join(import.meta.dirname, '..', '..', 'fixtures', 'invented-32.jsonl');
/** 32 entrants, 63 matches: disqualifications and a bracket reset, and one length for each round. */
const REAL_LINE = 142;

export interface PlannedMatch {
  readonly no: number;
  /** Slot that won. */
  readonly winner: 0 | 1;
  readonly winnerSeed: number;
  readonly loserSeed: number;
  /** Empty where nobody played: the desk rules it. */
  readonly games: readonly GameScore[];
}

export interface Plan {
  readonly entrants: number;
  readonly config: StageConfig & { readonly format: 'double-elimination' };
  readonly matches: readonly PlannedMatch[];
  readonly placeBySeed: ReadonlyMap<number, number>;
  readonly source: 'recorded' | 'invented';
}

/** A real event where its file is there, an invented one otherwise, as matches of our graph in an order that can be played. */
export function planEvent(): Plan {
  const source = existsSync(REAL) ? 'recorded' : 'invented';
  const events = readEvents(readFileSync(source === 'recorded' ? REAL : INVENTED, 'utf8'));
  const event = source === 'recorded' ? events.find(({ line }) => line === REAL_LINE) : events[0];
  if (event === undefined) throw new Error('the event is missing');
  const lengths = { default: { bestOf: 3 as const } };
  const config = { format: 'double-elimination', grandFinal: 'reset', losersOrder: 'start-gg', lengths } as const;
  const { matches, rounds } = walk(event, config);
  const special = [...rounds.values()].map(({ part, round, wins }) => ({
    part,
    round,
    length: { bestOf: (2 * wins - 1) as 1 | 3 | 5 },
  }));
  return {
    entrants: event.entrants,
    config: { ...config, lengths: { ...lengths, special } },
    matches,
    placeBySeed: event.placeBySeed,
    source,
  };
}

interface Round {
  readonly part: Part;
  readonly round: number;
  wins: number;
}

function walk(
  event: RecordedEvent,
  config: StageConfig,
): { matches: PlannedMatch[]; rounds: ReadonlyMap<string, Round> } {
  const stage = createStage(bindFormat(config).open(event.entrants), event.entrants);
  const unused = new Set(event.matches);
  const matches: PlannedMatch[] = [];
  const rounds = new Map<string, Round>();
  for (const match of stage.matches) {
    if (getPhase(stage, match.no) !== 'ready') continue;
    const pair = getOccupants(stage, match.no);
    const side = tellSide(match);
    const recorded = [...unused].find(
      (one) => one.side === side && pair.includes(one.winner) && pair.includes(one.loser),
    );
    if (recorded === undefined) throw new Error(`the record has no match for ${match.no}`);
    unused.delete(recorded);
    const winner = pair[0] === recorded.winner ? 0 : 1;
    const games = writeGames(recorded, winner);
    matches.push({ no: match.no, winner, winnerSeed: recorded.winner, loserSeed: recorded.loser, games });
    applyResult(stage, {
      id: match.no,
      match: match.no,
      field: pair,
      winner,
      games,
      kind: games.length === 0 ? 'forfeit' : 'played',
    });
    const key = `${match.part} ${match.round}`;
    const known = rounds.get(key) ?? { part: match.part, round: match.round, wins: 1 };
    rounds.set(key, { ...known, wins: Math.max(known.wins, recorded.winnerScore) });
  }
  return { matches, rounds };
}

/** The loser's games first: the winner took the last one. */
function writeGames(recorded: RecordedMatch, winner: 0 | 1): GameScore[] {
  if (recorded.disqualified || recorded.loserScore < 0) return [];
  const won: GameScore = winner === 0 ? [1, 0] : [0, 1];
  const lost: GameScore = winner === 0 ? [0, 1] : [1, 0];
  return [...repeat(recorded.loserScore, lost), ...repeat(recorded.winnerScore, won)];
}

function repeat(times: number, game: GameScore): GameScore[] {
  return Array.from({ length: times }, () => game);
}
