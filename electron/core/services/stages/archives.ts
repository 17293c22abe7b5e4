import { placeRows } from '#shared/domain/lobbies/index.ts';
import { DERIVED } from '#shared/domain/model/stage.ts';
import { countWins } from '#shared/domain/scoring/index.ts';
import { at } from '#shared/lib/at.ts';
import { stageArchived, stageArchives } from '#shared/protocol/queries/changes.ts';
import { countResults, listArchived } from '../../db/queries/archives.ts';
import { AppError } from '../../infra/app-error.ts';
import { defineQuery } from '../../operations/define-query.ts';
import { readArchiveData } from './archive-data.ts';
import { type LiveStage, readStage } from './live-stage.ts';
import { nameSeeds } from './people.ts';

/** Stages that were reset, by the step that did it. */
export const listArchives = defineQuery(stageArchives, async (_ctx, db, input) => {
  const rows = await listArchived(db, input.tournament);
  const archives = [];
  for (const [archive, ofOne] of Map.groupBy(rows, (row) => row.archive ?? 0)) {
    const first = at(ofOne, 0);
    const stages = [];
    for (const { id, archived_no: no, format, entrants } of ofOne)
      stages.push({ stage: no ?? 0, format, entrants, results: await countResults(db, id) });
    const { note } = readArchiveData(first.archive_data);
    archives.push({ archive, at: first.archived_at ?? 0, note, stages });
  }
  return { archives: archives.toReversed() };
});

/** One of them as it stood, to look at. */
export const getArchived = defineQuery(stageArchived, async (_ctx, db, input) => {
  const rows = await listArchived(db, input.tournament, input.archive);
  const row = rows.find((one) => one.archived_no === input.stage);
  if (row === undefined) throw new AppError('stage.archive_not_found');
  const live = await readStage(db, row);
  const names = await nameSeeds(
    db,
    live,
    live.seeds.map((_, index) => index + 1),
  );
  const nameOf = (seed: number): string => names.get(seed) ?? '';
  return {
    standings: live.format
      .standings(live.stage)
      .map(({ seed, place, open }) => ({ seed, place, open, name: nameOf(seed) })),
    matches: listPlayed(live, nameOf),
  };
});

function listPlayed({ stage }: LiveStage, nameOf: (seed: number) => string) {
  return stage.matches.flatMap(({ no, round, seats }) => {
    const { result, occupants } = at(stage.states, no - 1);
    if (result === undefined || result.id === DERIVED) return [];
    const seeds = seats === undefined ? occupants : placeRows(result.rows ?? []).map(({ seed }) => seed);
    const scores = [...countWins(result.games)] as [number, number];
    return [{ no, round, names: seeds.map(nameOf), scores, winner: result.winner }];
  });
}
