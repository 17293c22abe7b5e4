import { at } from '#shared/lib/at.ts';
import type { PlaceLine } from '#shared/protocol/event-file.ts';
import { insertPlaceRuling, listPlaceRulings } from '../../db/queries/winners.ts';
import type { Reader, Tx } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';

/** What the organizer said about the places of a tournament, as it stands in a file. */
export async function toPlaceLines(db: Reader, tournament: string): Promise<PlaceLine[]> {
  const rows = await listPlaceRulings(db, tournament);
  const order = new Map(rows.map(({ id }, index) => [id, index + 1]));
  return rows.map(({ kind, about, data, note, created_at }): PlaceLine => {
    switch (kind) {
      case 'order':
        return { kind, groups: parseJson<number[][]>(data), note, at: created_at };
      case 'confirm':
        return { kind, fingerprint: data, note, at: created_at };
      case 'revoke':
        return { kind, ruling: order.get(about) ?? 0, at: created_at };
    }
  });
}

/** Stores them in their order. One that takes back what does not stand before it takes nothing back. */
export async function writePlaces(tx: Tx, tournament: string, lines: readonly PlaceLine[]): Promise<void> {
  const ids: number[] = [];
  for (const line of lines) {
    const base = { tournament_id: tournament, kind: line.kind, created_at: line.at };
    ids.push(
      await insertPlaceRuling(tx, {
        ...base,
        about: line.kind === 'revoke' && line.ruling <= ids.length ? at(ids, line.ruling - 1) : 0,
        data: dataOf(line),
        note: line.kind === 'revoke' ? null : line.note,
      }),
    );
  }
}

function dataOf(line: PlaceLine): string {
  if (line.kind === 'order') return JSON.stringify(line.groups);
  return line.kind === 'confirm' ? line.fingerprint : '';
}
