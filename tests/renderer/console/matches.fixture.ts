import type { MatchView, SideView } from '#renderer/features/matches/model/match-view.ts';

const OPEN: SideView = {
  occupant: 0,
  entrant: undefined,
  name: undefined,
  score: undefined,
  source: { kind: 'seed', seed: 1 },
};

/** A side with a name; the seed does not matter here. */
export function side(name: string): SideView {
  return { ...OPEN, occupant: 1, entrant: name, name };
}

/** A match of which only what a test speaks of is given. */
export function match(no: number, given: Partial<MatchView> = {}): MatchView {
  return {
    stage: 1,
    no,
    part: 'winners',
    round: 1,
    roundName: { key: 'round', round: 1 },
    length: { bestOf: 3 },
    state: 'ready',
    sides: [side(`Top ${no}`), side(`Bottom ${no}`)],
    winner: undefined,
    station: '',
    calledUntil: 0,
    conditional: false,
    version: 1,
    ...given,
  };
}
