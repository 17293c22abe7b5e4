import type { TieDecision } from '#shared/domain/winners/index.ts';
import { listPlaceRulings } from '../../db/queries/winners.ts';
import type { Reader } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';

interface PlaceRuling {
  readonly ruling: number;
  readonly note: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

export interface Order extends PlaceRuling {
  readonly groups: TieDecision;
}

export interface Confirmation extends PlaceRuling {
  readonly fingerprint: string;
}

/** The organizer's words about places that were not taken back, oldest first. */
export interface PlaceRulings {
  readonly orders: readonly Order[];
  readonly confirmations: readonly Confirmation[];
}

export async function readPlaceRulings(db: Reader, tournament: string): Promise<PlaceRulings> {
  const rows = await listPlaceRulings(db, tournament);
  const revoked = new Set(rows.flatMap(({ kind, about }) => (kind === 'revoke' ? [about] : [])));
  const orders: Order[] = [];
  const confirmations: Confirmation[] = [];
  for (const { id, kind, data, note, created_at: at } of rows) {
    if (revoked.has(id)) continue;
    const base = { ruling: id, note: note ?? '', at };
    if (kind === 'order') orders.push({ ...base, groups: parseJson<number[][]>(data) });
    if (kind === 'confirm') confirmations.push({ ...base, fingerprint: data });
  }
  return { orders, confirmations };
}
