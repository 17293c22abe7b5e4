import { refuse } from '#shared/lib/result.ts';
import type { Refusal } from '#shared/lib/result.ts';
import { judgeLobby } from '../lobbies/index.ts';
import { NOBODY } from '../model/stage.ts';
import type { Match, Result, Seed } from '../model/stage.ts';
import { judgeScore } from '../scoring/index.ts';

/**
 * Whether each of these entries could have been made by the desk or the players, also one that no longer counts. Refuses with
 * `record.result_not_possible` {match, entry}, where `entry` is its place in the list, from 1.
 */
export function judgeResults(rules: ResultRules, results: readonly Result[]): Refusal | undefined {
  for (const [index, result] of results.entries()) {
    const match = rules.matches[result.match - 1];
    if (match === undefined || !isPossible(match, result, rules))
      return refuse('record.result_not_possible', { match: result.match, entry: index + 1 });
  }
  return undefined;
}

interface ResultRules {
  readonly matches: readonly Match[];
  readonly entrants: number;
  /** Seeds of those that came after the start, with those whose entry was taken back. */
  readonly late: ReadonlySet<Seed>;
  readonly drawAllowed: boolean;
}

function isPossible(match: Match, result: Result, { entrants, late, drawAllowed }: ResultRules): boolean {
  if (match.seats !== undefined) return isPossibleLobby(match.seats, late, result);
  const [a, b] = result.field;
  const isField = a !== b && [a, b].every((seed) => seed >= 1 && seed <= entrants);
  if (!isField || result.rows !== undefined) return false;
  if (result.kind === 'played') {
    const judged = judgeScore(match.length, result.games, { drawAllowed });
    return judged.ok && judged.value.winner === result.winner;
  }
  if (result.games.length > 0) return false;
  return hasWinner(result);
}

/** A forfeit has one who goes on, a double forfeit may have, a reset has none. */
function hasWinner({ kind, winner }: Result): boolean {
  if (kind === 'forfeit' || kind === 'ruling') return winner !== null;
  return kind === 'double-forfeit' || winner === null;
}

/** An entry is about those that were seated when it was made: one that came late may have a seat by now, or none any more. */
function isPossibleLobby(
  seats: readonly Seed[],
  late: ReadonlySet<Seed>,
  { field, winner, games, rows, kind }: Result,
): boolean {
  if (field[0] !== NOBODY || field[1] !== NOBODY || winner !== null || games.length > 0) return false;
  if (rows === undefined) return kind === 'reset';
  const entered = rows.map(({ seed }) => seed);
  const isSeated = entered.every((seed) => seats.includes(seed) || late.has(seed));
  const isWhole = seats.every((seed) => entered.includes(seed) || late.has(seed));
  return kind === 'played' && isSeated && isWhole && judgeLobby(entered, rows).ok;
}
