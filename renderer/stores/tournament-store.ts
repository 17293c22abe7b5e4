import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventData, EventType } from '#shared/protocol/events/registry.ts';
import type { EventFrame } from '#shared/protocol/frames.ts';
import { AppClientError } from '#renderer/lib/client-error.ts';
import type { Client } from '#renderer/lib/client.ts';
import { decodeOccupant } from '#renderer/lib/rows.ts';
import { createRefresher } from '#renderer/lib/refresher.ts';
import {
  applyEntrants,
  applyRows,
  applyScores,
  applyTournament,
  EMPTY,
  readSnapshot,
  type TournamentState,
} from './tournament-state.ts';

export { entrantOfPlace } from './tournament-state.ts';
export type { StageState, Standing, TournamentState } from './tournament-state.ts';

const RETRY_MS = 4_000;

/** One tournament as everyone may see it, kept true by the events of its public topic. */
export interface TournamentStore extends StoreApi<TournamentState> {
  readonly id: string;
  /** Takes a new snapshot, for example to try again, or for the standings of now. */
  reload(): Promise<void>;
  close(): void;
}

type StoreClient = Pick<Client, 'getSnapshot' | 'subscribe' | 'line'>;

/** Loads a tournament and follows it until `close`. */
export function openTournament(client: StoreClient, id: string): TournamentStore {
  const store = createStore<TournamentState>(() => EMPTY);
  let unsubscribe: (() => void) | undefined;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const reload = createRefresher(async () => {
    clearTimeout(retryTimer);
    unsubscribe?.();
    unsubscribe = undefined;
    try {
      const { topic, epoch, offset, ...rest } = await client.getSnapshot(id);
      if (closed) return;
      store.setState(readSnapshot({ topic, epoch, offset, ...rest }), true);
      unsubscribe = client.subscribe(
        topic,
        { epoch, offset },
        {
          onEvent,
          onReset: () => void reload(),
          onScores: (scores, all) => update((state) => applyScores(state, scores, all)),
        },
      );
    } catch (error) {
      if (!closed) fail(error);
    }
  });

  function fail(error: unknown): void {
    if (error instanceof AppClientError && error.code === 'tournament.not_found') {
      store.setState({ ...EMPTY, status: 'gone' }, true);
      return;
    }
    // What was shown stays; a page that has something does not go blank over a failed reload.
    if (store.getState().tournament === undefined) store.setState({ status: 'failed', error });
    retryTimer = setTimeout(() => void reload(), RETRY_MS);
  }

  function onEvent(frame: EventFrame): void {
    if (is(frame, 'matches.changed')) update((state) => applyRows(state, frame.data));
    else if (is(frame, 'entrants.changed')) update((state) => applyEntrants(state, frame.data));
    else if (is(frame, 'tournament.changed')) update((state) => applyTournament(state, frame.data.tournament));
    else if (is(frame, 'tournament.completed'))
      update((state) => ({ ...state, standings: frame.data.standings, places: frame.data.places }));
    else if (is(frame, 'winners.withdrawn')) update((state) => ({ ...state, places: [] }));
    else if (is(frame, 'tournament.hidden')) update(() => ({ ...EMPTY, status: 'gone' }));
    else if (is(frame, 'stage.opened') || is(frame, 'entrants.replaced')) void reload();
  }

  function update(change: (state: TournamentState) => TournamentState): void {
    const before = store.getState();
    const after = change(before);
    if (after !== before) store.setState(after, true);
  }

  const stopWatching = client.line.subscribe((line, before) => {
    if (line.state === 'online' && before.state !== 'online' && store.getState().status === 'failed') void reload();
  });
  void reload();

  return Object.assign(store, {
    id,
    reload,
    close() {
      closed = true;
      clearTimeout(retryTimer);
      stopWatching();
      unsubscribe?.();
    },
  });
}

/** The part of a tournament that a component shows; it renders again when that part changes. Select existing objects, never new ones. */
export function useTournament<T>(store: TournamentStore, selector: (state: TournamentState) => T): T {
  return useStore(store, selector);
}

/** Name of the entrant with this seed of a stage. */
export function seedName(state: TournamentState, stage: number, seed: number): string | undefined {
  const id = state.stages.get(stage)?.seeds[seed - 1];
  return id === undefined ? undefined : state.entrants.get(id)?.name;
}

/** Name of who stands in a slot; undefined while it is open, and for nobody. `occupant`: as in a match row. */
export function occupantName(state: TournamentState, stage: number, occupant: number): string | undefined {
  const who = decodeOccupant(occupant);
  return who.is === 'entrant' ? seedName(state, stage, who.seed) : undefined;
}

/** The host validated an event's data by its type. */
function is<T extends EventType>(frame: EventFrame, type: T): frame is EventFrame & { type: T; data: EventData<T> } {
  return frame.type === type;
}
