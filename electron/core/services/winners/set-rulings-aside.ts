import { insertPlaceRuling, listPlaceRulings } from '../../db/queries/winners.ts';
import type { Tx } from '../../db/schema.ts';
import type { Ctx } from '../../operations/context.ts';
import { readPlaceRulings } from './place-rulings.ts';

/**
 * Takes every word about places back that counts: it was about those who played in stages that are put aside. Answers which,
 * so that they can come back with the stages.
 */
export async function setPlaceRulingsAside(ctx: Ctx, tx: Tx, tournament: string): Promise<number[]> {
  const { orders, confirmations } = await readPlaceRulings(tx, tournament);
  const ids = [...orders, ...confirmations].map(({ ruling }) => ruling).toSorted((a, b) => a - b);
  for (const about of ids) {
    const base = { tournament_id: tournament, note: null, created_at: ctx.now };
    await insertPlaceRuling(tx, { ...base, kind: 'revoke', about, data: '' });
  }
  return ids;
}

/** Says the same words again. */
export async function bringPlaceRulingsBack(
  ctx: Ctx,
  tx: Tx,
  tournament: string,
  ids: readonly number[],
): Promise<void> {
  const known = await listPlaceRulings(tx, tournament);
  for (const { id, kind, data, note } of known) {
    if (!ids.includes(id)) continue;
    const base = { tournament_id: tournament, note, created_at: ctx.now };
    await insertPlaceRuling(tx, { ...base, kind, about: 0, data });
  }
}
