import { entrantPreviewImport } from '#shared/protocol/queries/all.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { readCsv } from './read-csv.ts';

export const previewImport = defineQuery(entrantPreviewImport, async (_ctx, db, input) => {
  const tournament = await loadTournament(db, input.tournament);
  const { nameColumn, rows } = await readCsv(db, tournament.id, input.csv);
  const good = rows.filter((row) => row.faults.length === 0).length;
  return {
    nameColumn,
    rows: rows.map(({ line, name, seed, faults }) => ({
      line,
      name: name.slice(0, 200),
      seed: seed ?? null,
      faults: faults.map(({ code, details }) => ({ code, details: textDetails(details) })),
    })),
    good,
    bad: rows.length - good,
    overCapacity: Math.max(0, tournament.entrants + good - tournament.capacity),
  };
});

function textDetails(
  details: Readonly<Record<string, string | number | boolean>> = {},
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, typeof value === 'boolean' ? String(value) : value]),
  );
}
