import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import type { Client } from '#renderer/lib/client.ts';
import { openMe, type MeState, type MeStore } from '#renderer/stores/me-store.ts';
import { openMyMatches, type MyMatchesState, type MyMatchesStore } from '#renderer/stores/my-matches-store.ts';
import { openTournaments, type TournamentsState, type TournamentsStore } from '#renderer/stores/tournaments-store.ts';

/** A start is one event for the whole hall; its phones ask within so long, not all at once. */
const SPREAD_MS = 1_000;

/** What the player's page follows. */
export interface PlayerStores {
  readonly me: MeStore;
  readonly matches: MyMatchesStore;
  readonly tournaments: TournamentsStore;
}

export function openPlayerStores(client: Client): PlayerStores {
  const matches = openMyMatches(client);
  const me = openMe(client, () => void matches.reload());
  const tournaments = openTournaments(client);
  tournaments.subscribe((now, before) => {
    const mine = new Set(me.getState().me?.entrants.map((entrant) => entrant.tournament));
    const hasMoved = ({ id, state }: TournamentDto) => ![undefined, state].includes(findState(before, id));
    if (now.tournaments.some((one) => mine.has(one.id) && hasMoved(one)))
      setTimeout(() => void matches.reload(), Math.random() * SPREAD_MS);
  });
  return { matches, me, tournaments };
}

function findState({ tournaments }: TournamentsState, id: string): TournamentDto['state'] | undefined {
  return tournaments.find((tournament) => tournament.id === id)?.state;
}

export const PlayerStoresContext = createContext<PlayerStores | undefined>(undefined);

export function usePlayerStores(): PlayerStores {
  const stores = useContext(PlayerStoresContext);
  if (stores === undefined) throw new Error('no PlayerStoresContext above');
  return stores;
}

export function useMe(): MeState {
  return useStore(usePlayerStores().me);
}

export function useMyMatches(): MyMatchesState {
  return useStore(usePlayerStores().matches);
}

export function useTournaments(): TournamentsState {
  return useStore(usePlayerStores().tournaments);
}
