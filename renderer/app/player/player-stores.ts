import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Client } from '#renderer/lib/client.ts';
import { openMe, type MeState, type MeStore } from '#renderer/stores/me-store.ts';
import { openMyMatches, type MyMatchesState, type MyMatchesStore } from '#renderer/stores/my-matches-store.ts';
import { openTournaments, type TournamentsState, type TournamentsStore } from '#renderer/stores/tournaments-store.ts';

/** What the player's page follows. */
export interface PlayerStores {
  readonly me: MeStore;
  readonly matches: MyMatchesStore;
  readonly tournaments: TournamentsStore;
}

export function openPlayerStores(client: Client): PlayerStores {
  const matches = openMyMatches(client);
  return { matches, me: openMe(client, () => void matches.reload()), tournaments: openTournaments(client) };
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
