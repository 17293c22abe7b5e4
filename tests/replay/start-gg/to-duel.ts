import type { Duel } from '#shared/domain/ranking/index.ts';
import { judgeTotals } from '#shared/domain/scoring/index.ts';
import type { GroupMatch } from './record.ts';

/**
 * A recorded match of a round robin. A level score is a draw, whoever the record names as its winner: it has to name
 * one. Otherwise the named winner has won, even against the score: somebody ruled so.
 */
export function toDuel({ w, l, ws, ls, dq }: GroupMatch): Duel {
  const base = { field: [w, l], winner: 0, round: 1 } as const;
  if (dq || ws < 0 || ls < 0) return { ...base, games: [], kind: 'forfeit' };
  const judged = judgeTotals({ playAll: ws + ls }, [ws, ls], { drawAllowed: true });
  const games = judged.ok ? judged.value.games : [];
  if (ws === ls && ws > 0) return { ...base, winner: null, games, kind: 'played' };
  return { ...base, games, kind: ws > ls ? 'played' : 'ruling' };
}
