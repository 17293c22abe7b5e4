import type { AttentionItem } from '#shared/protocol/dto/session.ts';
import { useAsk, useCommand } from '#renderer/lib/use-command.ts';

export type { AttentionItem };

export const useAttention = () => useAsk('attention.list', {});
/** Asked again and again: the computer may come into another network at any time. */
const EVERY_MS = 5_000;

export const useAccess = () => useAsk('venue.access', {}, { refetchInterval: EVERY_MS });
export const useVenue = () => useAsk('venue.info', {});
export const useRenewCode = () => useCommand('venue.renewCode');
export const useMarkPrinted = () => useCommand('venue.markPrinted');
export const useRenameVenue = () => useCommand('venue.update');
export const useDecideClaim = () => useCommand('entrant.decideClaim');
