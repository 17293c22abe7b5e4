import { refuse } from '#shared/lib/result.ts';
import { at } from '#shared/lib/at.ts';
import type { Match } from '../../model/stage.ts';
import { listSeats } from '../../stage/entries.ts';
import { countRounds } from '../drawn-rounds.ts';
import { findNextSeed, isEntered } from '../late-entry.ts';
import type { FreePlace, FreePlaces, LateEntry } from '../late-entry.ts';
import { offerNextRound } from '../late-round.ts';
import { MAX_ENTRANTS } from './config.ts';
import type { FreeForAllConfig } from './config.ts';

/**
 * A free for all is an elimination: who comes late takes a free seat of a lobby of the first round that was not played,
 * as in a bracket a bye. Later on it would go past rounds that others had to survive. Before the first draw it is dealt
 * with all others.
 */
export const takeSeat: LateEntry<FreeForAllConfig> = {
  listPlaces(stage, { lobbySize }): FreePlaces {
    const drawn = countRounds(stage);
    if (drawn === 0) return offerNextRound(stage, { most: MAX_ENTRANTS, isLastDrawn: false });
    if (drawn > 1) return refuse('late.first_round_over');
    const places: FreePlace[] = [];
    let isFull = false;
    for (const match of stage.matches) {
      if (isEntered(at(stage.states, match.no - 1).result)) continue;
      isFull = true;
      if (listSeats(stage, match).length >= lobbySize) continue;
      places.push({
        place: match.no,
        seed: findNextSeed(stage),
        round: 1,
        opponent: 0,
        pool: match.pool ?? 1,
        missed: 0,
      });
    }
    const [first, ...more] = places;
    if (first !== undefined) return { ok: true, places: [first, ...more] };
    return isFull ? refuse('late.lobbies_full', { seats: lobbySize }) : refuse('late.first_round_over');
  },

  enter(stage, _config, { place, seed }): readonly Match[] {
    return stage.matches.map((match) => {
      const others = (match.seats ?? []).filter((one) => one !== seed);
      const seats = match.no === place ? [...others, seed].toSorted((a, b) => a - b) : others;
      return { ...match, seats };
    });
  },
};
