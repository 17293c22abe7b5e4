import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { createViewer } from '#renderer/features/matches/model/match-view.ts';
import type { MatchView } from '#renderer/features/matches/model/match-view.ts';
import { useStations } from '#renderer/features/matches/hooks/use-stations.ts';
import type { Stations } from '#renderer/features/matches/hooks/use-stations.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openTournament, useTournament } from '#renderer/stores/tournament-store.ts';
import type { TournamentState, TournamentStore } from '#renderer/stores/tournament-store.ts';

/** The open tournament with what every one of its pages needs. */
export interface OpenTournament {
  readonly store: TournamentStore;
  readonly tournament: TournamentDto;
  readonly entrants: TournamentState['entrants'];
  /** Of the stage that is played; empty before the start. */
  readonly matches: readonly MatchView[];
  readonly stage: number;
  readonly stations: Stations;
  nameOf(seed: number): string;
}

const STAGE = 1;
const TournamentContext = createContext<OpenTournament | undefined>(undefined);

export function useOpenTournament(): OpenTournament {
  const open = use(TournamentContext);
  if (open === undefined) throw new Error('no tournament above this component');
  return open;
}

/** Opens one tournament's store while its pages are shown. */
export function useTournamentStore(id: string | undefined): TournamentStore | undefined {
  const client = useClient();
  const [store, setStore] = useState<TournamentStore>();
  useEffect(() => {
    if (id === undefined) return undefined;
    const opened = openTournament(client, id);
    setStore(opened);
    return () => {
      opened.close();
      setStore(undefined);
    };
  }, [client, id]);
  return store?.id === id ? store : undefined;
}

interface TournamentProviderProps {
  readonly store: TournamentStore;
  readonly tournament: TournamentDto;
  readonly children: ReactNode;
}

/** Gives the pages of a tournament its live state. */
export function TournamentProvider({ store, tournament, children }: TournamentProviderProps) {
  const entrants = useTournament(store, (state) => state.entrants);
  const stage = useTournament(store, (state) => state.stages.get(STAGE));
  const shapes = stage?.shapes;
  const viewer = useMemo(() => (shapes === undefined ? undefined : createViewer(shapes)), [shapes]);
  const matches = useMemo(
    () => (viewer === undefined || stage === undefined ? [] : viewer(stage, entrants)),
    [viewer, stage, entrants],
  );
  const stations = useStations(matches);
  const value = useMemo<OpenTournament>(
    () => ({
      store,
      tournament,
      entrants,
      matches,
      stage: STAGE,
      stations,
      nameOf: (seed) => entrants.get(stage?.seeds[seed - 1] ?? '')?.name ?? '',
    }),
    [store, tournament, entrants, matches, stage, stations],
  );
  return <TournamentContext value={value}>{children}</TournamentContext>;
}
