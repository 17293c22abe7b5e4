import type { TFunction } from 'i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import type { MyMatch } from '#renderer/stores/my-matches-store.ts';

/** "Round 2, lobby 1". */
export function sayLobby(t: TFunction, { round, lobby }: NonNullable<MyMatch['lobby']>): string {
  return t('common:round.lobby', { round: formatNumber(round), lobby: formatNumber(lobby) });
}
