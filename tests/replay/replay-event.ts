import { getFormat } from '#shared/domain/formats/registry.ts';
import type { DoubleEliminationConfig } from '#shared/domain/formats/double-elimination/index.ts';
import type { GameScore, Match, MatchLength, Result } from '#shared/domain/model/stage.ts';
import { judgeTotals } from '#shared/domain/scoring/index.ts';
import { applyResult, applyRuling, createStage, getOccupants, getPhase } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import { findAdvanced, isDoubleForfeit } from './double-forfeit.ts';
import { describe, explainLeft, explainMissing, explainPlaces } from './explain-failure.ts';
import type { Failure } from './explain-failure.ts';
import { tellSide } from './recorded-event.ts';
import type { RecordedEvent, RecordedMatch } from './recorded-event.ts';

/** Outcome of one event: exact, or the first thing in which graph and record differ. */
export interface Verdict {
  readonly line: number;
  readonly resetPlayed: boolean;
  /** Undefined: exact. */
  readonly failure: Failure | undefined;
}

/** One graph for each number of entrants: the config never looks at the record. */
const CONFIG: DoubleEliminationConfig = {
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  lengths: { default: { bestOf: 5 } },
};

/**
 * Plays a recorded event through the stage and compares the final places.
 *
 * @param losersStart how many of the last seeds begin on the losers' side
 */
export function replayEvent(event: RecordedEvent, losersStart = 0): Verdict {
  const format = getFormat('double-elimination');
  const stage = createStage(format.open({ ...CONFIG, losersStart }, event.entrants), event.entrants);
  const resetPlayed = event.matches.some(({ side }) => side === 'grand-final-reset');
  const verdict = (failure?: Failure): Verdict => ({ line: event.line, resetPlayed, failure });
  const failure = replayMatches(event, stage);
  if (failure) return verdict(failure);
  const wrong = format.standings(stage, CONFIG).find(({ seed, place }) => event.placeBySeed.get(seed) !== place);
  return verdict(wrong && explainPlaces(event, wrong));
}

/** Plays the recorded matches through a new stage, in the order of the graph; tells the first that differs. */
export function replayMatches(event: RecordedEvent, stage: Stage): Failure | undefined {
  const { failure, left } = playMatches(event, stage);
  return failure ?? (left.length > 0 ? explainLeft(left) : undefined);
}

/** The same, where others than those of the graph may be left. */
export function playMatches(
  event: RecordedEvent,
  stage: Stage,
): { readonly failure: Failure | undefined; readonly left: readonly RecordedMatch[] } {
  const unused = new Set(event.matches);
  const stop = (failure?: Failure) => ({ failure, left: [...unused] });
  for (const match of stage.matches) {
    if (getPhase(stage, match.no) !== 'ready') continue;
    const recorded = findRecorded(unused, stage, match);
    if (recorded) {
      unused.delete(recorded);
      const refusal = enterRecorded(stage, match, event, recorded);
      if (refusal !== undefined) return stop({ why: `${describe(recorded)} is refused: ${refusal}`, details: [] });
    } else if (match.playedIf) {
      applyRuling(stage, { id: 1, kind: 'waive', match: match.no });
    } else {
      return stop(explainMissing(event, stage, match, unused));
    }
  }
  return stop();
}

/** Two entrants meet at most once on each side and in each final, so side and pair name one match. */
function findRecorded(unused: ReadonlySet<RecordedMatch>, stage: Stage, match: Match): RecordedMatch | undefined {
  const pair = getOccupants(stage, match.no);
  const side = tellSide(match);
  return [...unused].find((one) => one.side === side && pair.includes(one.winner) && pair.includes(one.loser));
}

/** Enters the match as the desk would have; returns what the domain refuses, if it does. */
function enterRecorded(stage: Stage, match: Match, event: RecordedEvent, recorded: RecordedMatch): string | undefined {
  const [a, b] = getOccupants(stage, match.no);
  const base = { id: match.no, match: match.no, field: [a, b] } as const;
  if (isDoubleForfeit(recorded)) {
    const winner = findAdvanced(event, recorded) === a ? 0 : 1;
    applyResult(stage, { ...base, winner, games: [], kind: 'double-forfeit' });
    return undefined;
  }
  const winner = recorded.winner === a ? 0 : 1;
  const scored = readGames(recorded, winner);
  if (typeof scored === 'string') return scored;
  applyResult(stage, { ...base, winner, ...scored });
  return undefined;
}

/** Games as recorded, judged against the shortest best-of-N that they end; a disqualification has none. */
function readGames(recorded: RecordedMatch, winner: 0 | 1): Pick<Result, 'games' | 'kind'> | string {
  const { winnerScore, loserScore, disqualified } = recorded;
  if (disqualified) return { games: [], kind: 'forfeit' };
  if (winnerScore === 0 && loserScore === 0) return { games: [], kind: 'ruling' };
  const length: MatchLength = { bestOf: 2 * winnerScore - 1 };
  const judged = judgeTotals(length, winner === 0 ? [winnerScore, loserScore] : [loserScore, winnerScore]);
  if (!judged.ok) return judged.code;
  const games: readonly GameScore[] = judged.value.games;
  return { games, kind: 'played' };
}
