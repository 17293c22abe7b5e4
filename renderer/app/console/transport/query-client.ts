import { MutationCache, QueryClient } from '@tanstack/react-query';
import type { CommandInput, CommandName, QueryInput, QueryName } from '#shared/protocol/registry.ts';
import { isUndecided } from '#renderer/lib/client-error.ts';
import type { Client } from '#renderer/lib/client.ts';
import { makeKey } from '#renderer/lib/make-key.ts';
import { announceDone, announceFailure } from './announce.tsx';
import { describeDeed, listStale } from './deeds.ts';
import type { Done, Order, Undo } from './order.ts';
import { createSendOnce } from './send-once.ts';

/** Below the limit of a frame, with room for what stands around the input. */
const MOST_IN_FRAME = 12_000;

/**
 * Queries by `[name, input]` and commands by `mutationKey: [name]`, over the page's one session. Here alone it is known how
 * a command travels, what is said when it is done, how it is taken back and which lists it makes stale.
 */
export function createConsoleQueries(client: Client): QueryClient {
  const sendOnce = createSendOnce<unknown>(
    async (name, input, key) => (await send(client, name as CommandName, input, key)).answer,
    makeKey,
    isUndecided,
  );
  const mutations = new MutationCache({
    onSuccess(answer, variables, _result, mutation) {
      const name = mutation.options.mutationKey?.[0] as CommandName;
      for (const query of listStale(name)) void queries.invalidateQueries({ queryKey: [query] });
      // The mutation was made for this command, so its order and answer are that command's.
      const deed = describeDeed({ name, order: variables, answer } as Done);
      const { about } = variables as Order;
      if (deed !== undefined) announceDone(deed, (undo) => takeBack(undo, about));
    },
    onError(error, _variables, _result, mutation) {
      if (mutation.meta?.['errors'] !== 'here') announceFailure(error);
    },
  });
  const queries: QueryClient = new QueryClient({
    mutationCache: mutations,
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey: [name, input] }) => ask(client, name as QueryName, input),
        retry: (count, error) => isUndecided(error) && count < 2,
        refetchOnWindowFocus: false,
        // The line knows whether the host can be heard; a laptop without internet is never "offline" here.
        networkMode: 'always',
        staleTime: 5_000,
      },
      mutations: {
        mutationFn: (order, { mutationKey }) => sendOnce(String(mutationKey?.[0]), (order as Order).input),
        networkMode: 'always',
        retry: false,
      },
    },
  });

  function takeBack({ name, input }: Undo, about: string | undefined): void {
    const order = { input, ...(about !== undefined && { about }) };
    const mutation = mutations.build(queries, { mutationKey: [name], ...queries.getDefaultOptions().mutations });
    mutation.execute(order).catch(() => undefined);
  }
  return queries;
}

function send(client: Client, name: CommandName, input: unknown, key: string): Promise<{ answer: unknown }> {
  const given = input as CommandInput<CommandName>;
  return isLong(input) ? client.http.postCommand(name, given, key) : client.send(name, given, key);
}

function ask(client: Client, name: QueryName, input: unknown): Promise<unknown> {
  const given = input as QueryInput<QueryName>;
  return isLong(input) || LONG_ANSWERS.has(name) ? client.http.postQuery(name, given) : client.ask(name, given);
}

/** Answers that would fill the line of a device on a weak Wi-Fi, and keep its events waiting. */
const LONG_ANSWERS: ReadonlySet<QueryName> = new Set(['event.export']);

/** A list of entrants or a file is longer than a frame may be; such inputs go by HTTP. */
function isLong(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || !('csv' in input || 'file' in input)) return false;
  return JSON.stringify(input).length > MOST_IN_FRAME;
}
