import { at } from '#shared/lib/at.ts';
import type { Match, Standing } from '../../model/stage.ts';
import { listInOrder } from '../../stage/order.ts';
import type { MatchState, Stage } from '../../stage/stage.ts';
import { partByConsolation } from './consolation-places.ts';
import { listEndings } from './endings.ts';
import type { Endings } from './endings.ts';

/**
 * Final or running order of an elimination. An entrant that is still in stands where it would end by losing from
 * here on, so that the order rewards every round survived and `place` never gets worse. After a double forfeit both
 * take the place of the loser; the place that nobody earned stays empty.
 */
export function rankElimination(stage: Stage): readonly Standing[] {
  const endings = listEndings(stage);
  const standings = new Map<number, Standing>();
  for (const match of listInOrder(stage)) {
    const state = at(stage.states, match.no - 1);
    // What is a bye again since a late entry was taken back has no places of its own.
    if (state.phase === 'not-needed' || match.part === 'consolation' || stage.folded.has(match.no)) continue;
    for (const seed of state.occupants) {
      // A later match of the same seed comes later and overwrites this.
      if (seed > 0) standings.set(seed, placeSeed(endings, match, state, seed));
    }
  }
  return partByConsolation(stage, [...standings.values()]).toSorted((a, b) => a.place - b.place || a.seed - b.seed);
}

function placeSeed(endings: Endings, match: Match, state: MatchState, seed: number): Standing {
  const isOpen = state.phase === 'waiting' || state.phase === 'ready';
  const place = isOpen || state.winner !== seed ? endings.ofLoser : endings.ofWinner;
  return { seed, place: at(place, match.no - 1), open: isOpen };
}
