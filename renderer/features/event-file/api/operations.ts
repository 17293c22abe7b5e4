import { useQueryClient } from '@tanstack/react-query';
import type { FilePreview } from '#shared/protocol/dto/event-file.ts';
import type { QueryAnswer } from '#shared/protocol/registry.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export type { FilePreview };

export const useImportEvent = () => useCommand('event.import', 'here');
export const useLoadSample = () => useCommand('event.loadSample');
export const useRemoveSample = () => useCommand('event.removeSample');
export const useSample = () => useAsk('event.sample', {});

/** Asks for the file of these tournaments; never from the cache, since it is played meanwhile. */
export function useExportEvent(): (tournaments: readonly string[]) => Promise<QueryAnswer<'event.export'>> {
  const queries = useQueryClient();
  return (tournaments) =>
    queries.fetchQuery({ queryKey: ['event.export', { tournaments }], staleTime: 0, gcTime: 0, retry: false });
}

/** What a file (base64) holds and what would become of it. */
export function usePreviewFile(): (file: string) => Promise<FilePreview> {
  const queries = useQueryClient();
  return (file) =>
    queries.fetchQuery({ queryKey: ['event.previewImport', { file }], staleTime: 0, gcTime: 0, retry: false });
}
