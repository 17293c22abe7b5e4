import { entrantPreviewImport } from '#shared/protocol/queries/all.ts';
import { getSetting } from '../../db/queries/settings.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { getWordList, OWN_WORDS } from '../names/word-list.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { readCsv } from './read-csv.ts';

export const previewImport = defineQuery(entrantPreviewImport, async (ctx, db, input) => {
  const tournament = await loadTournament(db, input.tournament);
  const { nameColumn, columns, rows } = await readCsv(db, tournament.id, input.csv, ctx.now);
  const words = getWordList(await getSetting(db, OWN_WORDS));
  const good = rows.filter((row) => row.faults.length === 0).length;
  return {
    nameColumn,
    columns: [...columns.taken],
    ignored: [...columns.ignored],
    rows: rows.map(({ line, name, seed, club, region, points, since, faults }) => ({
      line,
      name: name.slice(0, 200),
      seed: seed ?? null,
      club,
      region,
      points,
      since,
      warning: faults.length === 0 && words.find(name) !== undefined ? ('name.blocked' as const) : null,
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
