import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { createViewer } from '#renderer/features/matches/model/match-view.ts';
import type { MatchView } from '#renderer/features/matches/model/match-view.ts';
import { useStations } from '#renderer/features/matches/hooks/use-stations.ts';
import type { Stations } from '#renderer/features/matches/hooks/use-stations.ts';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openTournament, useTournament } from '#renderer/stores/tournament-store.ts';
import type { TournamentState, TournamentStore } from '#renderer/stores/tournament-store.ts';
import { usePlace, useRouter } from './router/router.ts';

/** The open tournament with what every one of its pages needs. */
export interface OpenTournament {
  readonly store: TournamentStore;
  readonly tournament: TournamentDto;
  readonly entrants: TournamentState['entrants'];
  /** Of the stage that is shown; empty before the start. */
  readonly matches: readonly MatchView[];
  readonly stage: number;
  /** Whether no later stage was opened. */
  readonly isLast: boolean;
  /** Shows another stage; undefined: the one that was opened last. */
  readonly setStage: (stage: number | undefined) => void;
  readonly stations: Stations;
  nameOf(seed: number): string;
}

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
  const stages = useTournament(store, (state) => state.stages);
  const [chosen, setChosen] = useState<number>();
  const asked = usePlace().selection;
  const last = Math.max(1, ...stages.keys());
  // A link to a match leads to its stage; of several stages the one that was opened last is the one that is played.
  const linked = asked?.kind === 'match' && stages.has(asked.stage) ? asked.stage : undefined;
  const no = linked ?? (chosen !== undefined && stages.has(chosen) ? chosen : last);
  const stage = stages.get(no);
  const shapes = stage?.shapes;
  const viewer = useMemo(() => (shapes === undefined ? undefined : createViewer(shapes)), [shapes]);
  const matches = useMemo(
    () => (viewer === undefined || stage === undefined ? [] : viewer(stage, entrants)),
    [viewer, stage, entrants],
  );
  const stations = useStations(matches);
  const router = useRouter();
  const setStage = useCallback(
    (wanted: number | undefined): void => {
      router.select(undefined);
      setChosen(wanted);
    },
    [router],
  );
  const value = useMemo<OpenTournament>(
    () => ({
      store,
      tournament,
      entrants,
      matches,
      stage: no,
      isLast: no === last,
      setStage,
      stations,
      nameOf: (seed) => entrants.get(stage?.seeds[seed - 1] ?? '')?.name ?? '',
    }),
    [store, tournament, entrants, matches, stage, stations, no, last, setStage],
  );
  return <TournamentContext value={value}>{children}</TournamentContext>;
}
