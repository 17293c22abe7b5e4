import { at } from '#shared/lib/at.ts';
import type { Match, MatchLength } from '../model/stage.ts';

/** Matches of one length that can be played side by side once all of `after` are done. */
export interface PlannedRound {
  readonly matches: number;
  readonly length: MatchLength;
  /** Indexes of rounds before this one in the list. */
  readonly after: readonly number[];
}

/** Rounds one after the other: of a round robin, Swiss or lobbies (where a match is a game of a lobby, `{ bestOf: 1 }`). */
export function planInSequence(counts: readonly number[], length: MatchLength): readonly PlannedRound[] {
  return counts.map((matches, index) => ({ matches, length, after: index === 0 ? [] : [index - 1] }));
}

/**
 * The rounds of a graph, as `Format.open` makes it. A round waits for those that its entrants come from and for the
 * one before it in its part, in all groups together; so the losers' rounds run beside the winners' where they can.
 */
export function planFromGraph(matches: readonly Match[]): readonly PlannedRound[] {
  const indexes = new Map<string, number>();
  const rounds: { matches: number; length: MatchLength; after: Set<number> }[] = [];
  const byNo = new Map(matches.map((match) => [match.no, match]));
  const indexOf = ({ part, round }: Match): number | undefined => indexes.get(`${part}/${round}`);
  for (const match of matches) {
    let index = indexOf(match);
    if (index === undefined) {
      index = rounds.length;
      const before = indexes.get(`${match.part}/${match.round - 1}`);
      indexes.set(`${match.part}/${match.round}`, index);
      rounds.push({ matches: 0, length: match.length, after: new Set(before === undefined ? [] : [before]) });
    }
    const round = at(rounds, index);
    round.matches++;
    for (const source of match.slots) {
      const feeder = source.kind === 'place' ? byNo.get(source.match) : undefined;
      const from = feeder === undefined ? undefined : indexOf(feeder);
      if (from !== undefined && from !== index) round.after.add(from);
    }
  }
  return rounds.map(({ after, ...round }) => ({ ...round, after: [...after].toSorted((a, b) => a - b) }));
}
