import { useQueryClient } from '@tanstack/react-query';
import type { MatchRef } from '#shared/protocol/dto/common.ts';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { QueryAnswer, QueryInput } from '#shared/protocol/registry.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

/** Where a failure is shown: by the screen that sent it, or as a toast. */
type ErrorPlace = 'here' | 'toast';
export type MatchDetails = QueryAnswer<'match.get'>;
export type PreviewInput = QueryInput<'match.previewChange'>;

/** A match whole: why its entrants are here, submissions, history. Asked again when its row changes. */
export const useMatch = (match: MatchRef) => useAsk('match.get', { match });

export const useCallMatch = (errors?: ErrorPlace) => useCommand('match.call', errors);
export const useWithdrawCall = (errors?: ErrorPlace) => useCommand('match.withdrawCall', errors);
export const useStartMatch = (errors?: ErrorPlace) => useCommand('match.start', errors);
export const usePauseMatch = (errors?: ErrorPlace) => useCommand('match.pause', errors);
export const useLiveScore = () => useCommand('match.liveScore', 'here');
export const useConfirmScore = () => useCommand('match.confirmScore');
export const useChangeMatch = () => useCommand('match.change', 'here');
export const useUndoMatch = () => useCommand('match.undo', 'here');
export const useWaiveReset = () => useCommand('match.waiveReset');

/** Asks what a change would clear, never from the cache. */
export function usePreviewChange(): (input: PreviewInput) => Promise<Consequence> {
  const queries = useQueryClient();
  return (input) => queries.fetchQuery({ queryKey: ['match.previewChange', input], staleTime: 0, gcTime: 0 });
}
