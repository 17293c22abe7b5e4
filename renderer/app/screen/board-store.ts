import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '#renderer/lib/client.ts';
import { openTournament, type TournamentStore } from '#renderer/stores/tournament-store.ts';
import { openTournaments } from '#renderer/stores/tournaments-store.ts';

export interface BoardState {
  readonly status: 'loading' | 'ready';
  /** The tournaments whose calls are shown. */
  readonly open: readonly TournamentStore[];
}

export interface BoardStore extends StoreApi<BoardState> {
  close(): void;
}

/** The tournaments of a board: the one that was asked for, or all that are running, as they come and go. */
export function openBoard(
  client: Pick<Client, 'ask' | 'subscribe' | 'session' | 'getSnapshot' | 'line'>,
  only: string | null,
): BoardStore {
  const store = createStore<BoardState>(() => ({ status: 'loading', open: [] }));
  const list = only === null ? openTournaments(client) : undefined;

  function show(ids: readonly string[]): void {
    const before = store.getState().open;
    const kept = before.filter(({ id }) => ids.includes(id));
    for (const gone of before) if (!kept.includes(gone)) gone.close();
    const added = ids.filter((id) => !kept.some((one) => one.id === id)).map((id) => openTournament(client, id));
    if (added.length > 0 || kept.length < before.length) store.setState({ open: [...kept, ...added] });
  }

  function follow(): void {
    const state = list?.getState();
    if (state === undefined || state.status === 'loading') return;
    show(state.tournaments.filter((each) => each.state === 'running').map(({ id }) => id));
    store.setState({ status: 'ready' });
  }

  const stop = list?.subscribe(follow);
  if (only === null) follow();
  else {
    show([only]);
    store.setState({ status: 'ready' });
  }

  return Object.assign(store, {
    close() {
      stop?.();
      list?.close();
      for (const one of store.getState().open) one.close();
    },
  });
}
