import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Client } from './client.ts';
import type { LineState } from './line.ts';
import type { OutboxEntry } from './outbox.ts';

const ClientContext = createContext<Client | undefined>(undefined);

/** Gives a page its one session with the host. */
export function ClientProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>;
}

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error('no ClientProvider above');
  return client;
}

export function useLine(): LineState {
  return useStore(useClient().line);
}

export function useOutbox(): readonly OutboxEntry[] {
  return useStore(useClient().outbox, (state) => state.entries);
}
