import type { AttentionItem } from '#shared/protocol/dto/session.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export type { AttentionItem };

export const useAttention = () => useAsk('attention.list', {});
export const useAccess = () => useAsk('venue.access', {});
export const useVenue = () => useAsk('venue.info', {});
export const useRenewCode = () => useCommand('venue.renewCode');
export const useRenameVenue = () => useCommand('venue.update');
export const useDecideClaim = () => useCommand('entrant.decideClaim');
