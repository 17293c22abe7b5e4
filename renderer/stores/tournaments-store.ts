import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import type { EventData } from '#shared/protocol/events/registry.ts';
import type { EventFrame } from '#shared/protocol/frames.ts';
import type { Client } from '#renderer/lib/client.ts';
import { createRefresher } from '#renderer/lib/refresher.ts';

const RETRY_MS = 4_000;

export interface TournamentsState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  /** Newest first. */
  readonly tournaments: readonly TournamentDto[];
}

export interface TournamentsStore extends StoreApi<TournamentsState> {
  reload(): Promise<void>;
  close(): void;
}

/** The list of tournaments that this device may see, kept true by the venue's topic. */
export function openTournaments(client: Pick<Client, 'ask' | 'subscribe' | 'session'>): TournamentsStore {
  const store = createStore<TournamentsState>(() => ({ status: 'loading', error: undefined, tournaments: [] }));
  let unsubscribe: (() => void) | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const reload = createRefresher(async () => {
    clearTimeout(retryTimer);
    unsubscribe?.();
    unsubscribe = undefined;
    try {
      const { tournaments, topic, epoch, offset } = await client.ask('tournament.list', {});
      if (closed) return;
      store.setState({ status: 'ready', error: undefined, tournaments }, true);
      unsubscribe = client.subscribe(topic, { epoch, offset }, { onEvent, onReset: () => void reload() });
    } catch (error) {
      if (closed) return;
      if (store.getState().status !== 'ready') store.setState({ status: 'failed', error });
      retryTimer = setTimeout(() => void reload(), RETRY_MS);
    }
  });

  function onEvent(frame: EventFrame): void {
    const { tournaments } = store.getState();
    if (frame.type === 'tournament.changed') {
      const { tournament } = frame.data as EventData<'tournament.changed'>;
      store.setState({ tournaments: upsert(tournaments, tournament) });
    } else if (frame.type === 'tournament.hidden') {
      const { tournament } = frame.data as EventData<'tournament.hidden'>;
      store.setState({ tournaments: tournaments.filter(({ id }) => id !== tournament) });
    }
  }

  // Another role sees another list.
  const stopWatching = client.session.subscribe((session, before) => {
    if (session.tokens?.role !== before.tokens?.role) void reload();
  });
  void reload();

  return Object.assign(store, {
    reload,
    close() {
      closed = true;
      clearTimeout(retryTimer);
      stopWatching();
      unsubscribe?.();
    },
  });
}

/** A known one in its place unless it is stale, a new one on top. */
function upsert(list: readonly TournamentDto[], tournament: TournamentDto): readonly TournamentDto[] {
  const known = list.find(({ id }) => id === tournament.id);
  if (known === undefined) return [tournament, ...list];
  if (tournament.version < known.version) return list;
  return list.map((one) => (one === known ? tournament : one));
}
