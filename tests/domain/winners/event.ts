import { getCountingResult, getOccupants } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import type { DoneMatch, WinnersInput } from '#shared/domain/winners/index.ts';

type Change = Partial<Omit<DoneMatch, 'no' | 'state' | 'field'>>;
type MakeMatch = (change?: Change) => DoneMatch;

interface Event {
  readonly input: WinnersInput;
  readonly semifinalOf4: MakeMatch;
  readonly semifinalOf3: MakeMatch;
  readonly final: MakeMatch;
}

/** Four in a single elimination without a match for place 3: 1 beats 4, 2 beats 3, 1 beats 2, each by one game. */
export function openFour(): Event {
  const make = (no: number, a: number, b: number): MakeMatch => {
    return (change) => ({ no, state: 'done', field: [a, b], winner: 0, games: [[1, 0]], kind: 'played', ...change });
  };
  const semifinalOf4 = make(1, 1, 4);
  const semifinalOf3 = make(2, 2, 3);
  const final = make(3, 1, 2);
  const standings = [1, 2, 3, 3].map((place, index) => ({ seed: index + 1, place }));
  const matches = [semifinalOf4(), semifinalOf3(), final()];
  return {
    input: { stage: 1, standings, matches, placesThatMatter: 1, seedsAreRanked: false },
    semifinalOf4,
    semifinalOf3,
    final,
  };
}

/** What a stage has played, as the determination of winners sees it. */
export function listPlayed(stage: Stage): readonly DoneMatch[] {
  return stage.matches.flatMap(({ no }): DoneMatch[] => {
    const result = getCountingResult(stage, no);
    if (!result || result.kind === 'reset') return [];
    const { winner, games, kind } = result;
    return [{ no, state: 'done', field: getOccupants(stage, no), winner, games, kind }];
  });
}
