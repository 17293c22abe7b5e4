import { useQueryClient } from '@tanstack/react-query';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export const useTables = (tournament: string, stage: number) => useAsk('stage.tables', { tournament, stage });
export const usePreviewNext = (tournament: string, enabled: boolean) =>
  useAsk('stage.previewNext', { tournament }, { enabled });
export const useDrawRound = () => useCommand('stage.drawRound', 'here');
export const useTakeRoundBack = () => useCommand('stage.takeRoundBack', 'here');
export const useOpenStage = () => useCommand('stage.open', 'here');
export const useTakeStageBack = () => useCommand('stage.takeBack', 'here');
export const useDecideTie = () => useCommand('stage.decideTie', 'here');
export const useResetStage = () => useCommand('stage.reset', 'here');
export const useBringBack = () => useCommand('stage.bringBack', 'here');
export const useArchives = (tournament: string) => useAsk('stage.archives', { tournament });
export const useArchived = (tournament: string, archive: number, stage: number) =>
  useAsk('stage.archived', { tournament, archive, stage });

export type Tables = QueryAnswer<'stage.tables'>;
export type Aside = QueryAnswer<'stage.previewReset'>;
export type Archive = QueryAnswer<'stage.archives'>['archives'][number];

/** What a reset, or bringing stages back, would put aside; never from the cache. */
export function usePreviewAside(): (
  tournament: string,
  what: { readonly stage: number } | { readonly archive: number },
) => Promise<Aside> {
  const queries = useQueryClient();
  return (tournament, what) => {
    const name = 'stage' in what ? 'stage.previewReset' : 'stage.previewBringBack';
    return queries.fetchQuery({ queryKey: [name, { tournament, ...what }], staleTime: 0, gcTime: 0 });
  };
}
