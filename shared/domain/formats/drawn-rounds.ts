import { at } from '#shared/lib/at.ts';
import type { Match, Seed, Source } from '../model/stage.ts';
import type { Stage } from '../stage/stage.ts';
import type { NextRound } from './format.ts';

type DrawnRound = Extract<NextRound, { is: 'drawn' }>;

/** The matches of a drawn round, to stand behind those that the stage has; a bye is a match against nobody. */
export function toMatches(drawn: DrawnRound, stage: Pick<Stage, 'matches'>): readonly Match[] {
  const { round } = drawn;
  const first = stage.matches.length + 1;
  const seed = (value: Seed): Source => ({ kind: 'seed', seed: value });
  const meetings = drawn.pairs.map((pair, index): Match => {
    const slots = [seed(pair[0]), seed(pair[1])] as const;
    return { no: first + index, round, part: 'swiss', slots, length: at(drawn.lengths, index) };
  });
  const byes = drawn.byes.map((bye, index): Match => {
    const no = first + meetings.length + index;
    return { no, round, part: 'swiss', slots: [seed(bye), { kind: 'nobody' }], length: { bestOf: 1 } };
  });
  const lobbies = (drawn.lobbies ?? []).map((seats, index): Match => {
    const slots = [{ kind: 'nobody' }, { kind: 'nobody' }] as const;
    return { no: first + index, round, part: 'lobby', pool: index + 1, slots, seats, length: { bestOf: 1 } };
  });
  return [...meetings, ...byes, ...lobbies];
}

/** The last round that the stage has; 0 before the first. */
export function countRounds(stage: Pick<Stage, 'matches'>): number {
  return stage.matches.at(-1)?.round ?? 0;
}

/** All that a draw of `round` rests on, as a text: equal for equal results, whoever entered them and when. */
export function describeBasis(stage: Stage, round: number): string {
  const lines: unknown[] = [];
  for (const match of stage.matches) {
    if (match.round >= round) break;
    const { occupants, phase, result, winner } = at(stage.states, match.no - 1);
    lines.push([match.no, occupants, phase, winner, result?.kind ?? '', result?.games ?? [], result?.rows ?? []]);
  }
  return JSON.stringify(lines);
}
