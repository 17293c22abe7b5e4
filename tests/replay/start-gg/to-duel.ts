import type { Duel } from '#shared/domain/ranking/index.ts';
import { judgeTotals } from '#shared/domain/scoring/index.ts';
import type { GroupMatch } from './record.ts';

/**
 * A recorded match of a round robin. Whom the record calls the winner has won, even where it has no score or a level
 * one: somebody ruled so.
 */
export function toDuel({ w, l, ws, ls, dq }: GroupMatch): Duel {
  const base = { field: [w, l], winner: 0, round: 1 } as const;
  if (dq || ws < 0 || ls < 0) return { ...base, games: [], kind: 'forfeit' };
  const judged = judgeTotals({ playAll: ws + ls }, [ws, ls], { drawAllowed: true });
  return { ...base, games: judged.ok ? judged.value.games : [], kind: ws > ls ? 'played' : 'ruling' };
}
