import { useEffect, useState } from 'react';
import { useClient } from '#renderer/lib/client-context.tsx';
import { openTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';

/** A tournament's store for as long as the component stands; undefined until it is opened. */
export function useTournamentStore(id: string): TournamentStore | undefined {
  const client = useClient();
  const [store, setStore] = useState<TournamentStore>();
  useEffect(() => {
    const opened = openTournament(client, id);
    setStore(opened);
    return () => opened.close();
  }, [client, id]);
  return store?.id === id ? store : undefined;
}
