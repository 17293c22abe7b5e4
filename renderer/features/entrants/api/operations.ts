import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SeedingPreview } from '#shared/protocol/dto/seeding.ts';
import type { QueryAnswer, QueryInput } from '#shared/protocol/registry.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';
import type { SeedingWanted } from '../model/seeding-draft.ts';

export type DeskEntrant = QueryAnswer<'entrant.list'>['entrants'][number];
export type Claim = QueryAnswer<'entrant.list'>['claims'][number];
export type ImportPreview = QueryAnswer<'entrant.previewImport'>;

/** What only the desk may see of entrants: who speaks for whom, who was removed, which claims wait. */
export const useDeskEntrants = (tournament: string) => useAsk('entrant.list', { tournament });

export const useAddEntrant = () => useCommand('entrant.add', 'here');
export const useImportEntrants = () => useCommand('entrant.import', 'here');
export const useRenameEntrant = () => useCommand('entrant.rename', 'here');
export const useRemoveEntrant = () => useCommand('entrant.remove');
export const useRestoreEntrant = () => useCommand('entrant.restore');
export const useMoveSeed = () => useCommand('entrant.moveSeed');
export const useSetSeeding = () => useCommand('entrant.setSeeding', 'here');
export const useUndoSeeding = () => useCommand('entrant.undoSeeding');
export const useUpdateEntrant = () => useCommand('entrant.update', 'here');
export const useHideName = () => useCommand('entrant.hideName');
export const useSeedingSources = (tournament: string, enabled: boolean) =>
  useAsk('entrant.seedingSources', { tournament }, { enabled });

/** What a seeding would make; the answer to the last question stays until the next one is there. */
export function useSeedingPreview(wanted: SeedingWanted | undefined) {
  return useQuery<SeedingPreview>({
    queryKey: ['entrant.previewSeeding', wanted],
    enabled: wanted !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
}
export const useDisqualify = () => useCommand('entrant.disqualify', 'here');
export const useReinstate = () => useCommand('entrant.reinstate', 'here');
export const useCreateClaim = () => useCommand('entrant.createClaim', 'here');
export const useDecideClaim = () => useCommand('entrant.decideClaim');
export const useRelease = () => useCommand('entrant.release', 'here');

/** Judges a CSV as the import would; never from the cache, as the list may have changed. */
export function usePreviewImport(): (tournament: string, csv: string) => Promise<ImportPreview> {
  const queries = useQueryClient();
  return (tournament, csv) =>
    queries.fetchQuery({ queryKey: ['entrant.previewImport', { tournament, csv }], staleTime: 0, gcTime: 0 });
}

export const useWithdraw = () => useCommand('entrant.withdraw', 'here');
export const useReplace = () => useCommand('entrant.replace', 'here');
export const useSwap = () => useCommand('entrant.swap', 'here');
export const useEnterLate = () => useCommand('entrant.enterLate', 'here');
export const useTakeEntryBack = () => useCommand('entrant.takeEntryBack', 'here');

/** The places that one who comes now could take. */
export const useLatePlaces = (tournament: string) => useAsk('entrant.latePlaces', { tournament });

/** Asks what a step would change, never from the cache. */
function usePreview<N extends 'entrant.previewDisqualify' | 'entrant.previewSeat' | 'entrant.previewEntry'>(
  name: N,
): (input: QueryInput<N>) => Promise<QueryAnswer<N>> {
  const queries = useQueryClient();
  return (input) => queries.fetchQuery({ queryKey: [name, input], staleTime: 0, gcTime: 0 });
}

export const usePreviewOut = () => usePreview('entrant.previewDisqualify');
export const usePreviewSeat = () => usePreview('entrant.previewSeat');
export const usePreviewEntry = () => usePreview('entrant.previewEntry');
