import type { Result, Ruling } from '#shared/domain/model/stage.ts';
import { applyResult, applyRuling, type Change } from '#shared/domain/stage/index.ts';
import { insertResult, insertRuling } from '../../db/queries/stages.ts';
import type { Row, Tx } from '../../db/schema.ts';
import type { Ctx } from '../../operations/context.ts';
import type { LiveStage } from './live-stage.ts';
import { type Settled, settleChange } from './settle.ts';

export interface Entry {
  readonly by: Row<'result'>['entered_by'];
  readonly note?: string | undefined;
}

/** Stores a result, follows it through the stage, and writes every match that changed. */
export async function enterResult(
  ctx: Ctx,
  tx: Tx,
  live: LiveStage,
  result: Omit<Result, 'id'>,
  entry: Entry,
): Promise<Settled & { readonly id: number; readonly change: Change }> {
  const id = await insertResult(tx, {
    stage_id: live.id,
    match_no: result.match,
    field_a: result.field[0],
    field_b: result.field[1],
    winner: result.winner,
    games: JSON.stringify(result.rows ?? result.games),
    kind: result.kind,
    entered_by: entry.by,
    note: entry.note ?? null,
    created_at: ctx.now,
  });
  const change = applyResult(live.stage, { ...result, id, at: ctx.now });
  return { id, change, ...(await settleChange(ctx, tx, live, change)) };
}

export type NewRuling =
  | { readonly kind: 'out'; readonly seed: number; readonly annul?: boolean; readonly why: OutWhy }
  | { readonly kind: 'waive'; readonly match: number }
  | { readonly kind: 'tie'; readonly order: readonly number[] }
  | { readonly kind: 'revoke'; readonly ruling: number };

/** Why an entrant is out; the domain does not ask. */
export type OutWhy = 'disqualified' | 'withdrawn';

/** Stores a ruling, follows it through the stage, and writes every match that changed. */
export async function enterRuling(
  ctx: Ctx,
  tx: Tx,
  live: LiveStage,
  ruling: NewRuling,
  note?: string,
): Promise<Settled & { readonly id: number; readonly change: Change }> {
  const id = await insertRuling(tx, {
    stage_id: live.id,
    kind: ruling.kind,
    about: aboutOf(ruling),
    data: dataOf(ruling),
    note: note ?? null,
    created_at: ctx.now,
  });
  const numbered: Ruling = { ...ruling, id };
  const change = applyRuling(live.stage, numbered);
  return { id, change, ...(await settleChange(ctx, tx, live, change)) };
}

function dataOf(ruling: NewRuling): string | null {
  if (ruling.kind === 'tie') return JSON.stringify(ruling.order);
  return ruling.kind === 'out' ? JSON.stringify({ annul: ruling.annul === true, why: ruling.why }) : null;
}

function aboutOf(ruling: NewRuling): number {
  switch (ruling.kind) {
    case 'out':
      return ruling.seed;
    case 'waive':
      return ruling.match;
    case 'revoke':
      return ruling.ruling;
    case 'tie':
      return 0;
  }
}
