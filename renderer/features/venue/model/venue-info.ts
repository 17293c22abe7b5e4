import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventData } from '#shared/protocol/events/registry.ts';
import { topics } from '#shared/protocol/topics.ts';
import { isLoopback } from '#renderer/lib/addresses.ts';
import type { Client } from '#renderer/lib/client.ts';

export interface VenueState {
  /** The event's name; '' until the host was heard. */
  readonly name: string;
  /** Where phones go, the best address first; undefined while the host has none in this hall. */
  readonly url: string | undefined;
}

export interface VenueStore extends StoreApi<VenueState> {
  close(): void;
}

const RETRY_MS = 4_000;

/**
 * The event's name and address; asked again whenever the line is back, as a host may come back with another address.
 * @param againMs for a page that shows the address to the hall: also asked so often, since the host's own screen keeps its line
 */
export function openVenue(client: Pick<Client, 'ask' | 'subscribe' | 'line'>, againMs?: number): VenueStore {
  const store = createStore<VenueState>(() => ({ name: '', url: undefined }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  let stopEvents = follow();

  function follow(): () => void {
    return client.subscribe(topics.venue(), undefined, {
      onEvent: (frame) => {
        if (frame.type === 'venue.changed') store.setState({ name: (frame.data as EventData<'venue.changed'>).name });
      },
      onReset: () => {
        if (closed) return;
        stopEvents = follow();
        load();
      },
    });
  }

  function load(): void {
    clearTimeout(timer);
    client.ask('venue.info', {}).then(
      ({ name, urls }) => {
        if (closed) return;
        store.setState({ name, url: urls.find((url) => !isLoopback(url)) });
        if (againMs !== undefined) timer = setTimeout(load, againMs);
      },
      () => {
        if (!closed) timer = setTimeout(load, RETRY_MS);
      },
    );
  }

  const stopLine = client.line.subscribe((line, before) => {
    if (line.state === 'online' && before.state !== 'online') load();
  });
  load();

  return Object.assign(store, {
    close() {
      closed = true;
      clearTimeout(timer);
      stopLine();
      stopEvents();
    },
  });
}
