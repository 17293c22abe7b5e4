import type { QueryAnswer } from '#shared/protocol/registry.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export type Winners = QueryAnswer<'winners.get'>;

export const useWinners = (tournament: string) => useAsk('winners.get', { tournament });
export const usePreviewPlaces = (tournament: string, groups: string[][]) =>
  useAsk('winners.preview', { tournament, groups });
export const useDecidePlaces = () => useCommand('winners.decide', 'here');
export const useConfirmWinners = () => useCommand('winners.confirm', 'here');
export const useTakeRulingBack = () => useCommand('winners.takeBack', 'here');
