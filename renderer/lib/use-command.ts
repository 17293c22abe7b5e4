import { useMutation, useQuery } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type {
  CommandAnswer,
  CommandInput,
  CommandName,
  QueryAnswer,
  QueryInput,
  QueryName,
} from '#shared/protocol/registry.ts';

/** A command with what only the screen knows; the app's transport sends it, says what it did and offers the way back. */
export interface Order<N extends CommandName> {
  readonly input: CommandInput<N>;
  readonly about?: string;
  readonly undo?: { readonly name: CommandName; readonly input: unknown };
  readonly quiet?: boolean;
}

/**
 * The transport is the default mutation function of the app's query client, so that a feature needs no client of its own.
 * @param errors 'here' when the screen that sends shows what went wrong; otherwise the transport says it
 */
export function useCommand<N extends CommandName>(
  name: N,
  errors: 'here' | 'toast' = 'toast',
): UseMutationResult<CommandAnswer<N>, Error, Order<N>> {
  return useMutation<CommandAnswer<N>, Error, Order<N>>({ mutationKey: [name], meta: { errors } });
}

/** @param options refetchInterval: ms after which it is asked again, while the page is seen */
export function useAsk<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  options: { readonly enabled?: boolean; readonly refetchInterval?: number } = {},
): UseQueryResult<QueryAnswer<N>> {
  return useQuery<QueryAnswer<N>>({ queryKey: [name, input], ...options });
}
