import type { StageConfig } from '#shared/domain/formats/bind.ts';
import { keyName } from '#shared/domain/entrants/index.ts';
import { at } from '#shared/lib/at.ts';
import type { StageLine, TournamentLine } from '#shared/protocol/event-file.ts';
import { stateIndex } from '../../db/match-state.ts';
import { insertEntrants } from '../../db/queries/entrants.ts';
import { insertResults, insertSubmissions, listResultIds } from '../../db/queries/event-file.ts';
import { insertMatches, type MatchRecord } from '../../db/queries/matches.ts';
import { insertDraw, insertRuling, insertSeats, insertStage, insertStageSeeds } from '../../db/queries/stages.ts';
import { insertTournament } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import type { Ctx } from '../../operations/context.ts';
import { writePlaces } from './places.ts';

/** Stores a tournament that was checked. Its entrants come unclaimed: who speaks for them is settled on this host. */
export async function writeTournament(ctx: Ctx, tx: Tx, line: TournamentLine): Promise<void> {
  await insertTournament(tx, {
    id: line.id,
    name: line.name,
    game: line.game,
    state: line.state,
    config: JSON.stringify(line.config),
    following: JSON.stringify(line.following),
    capacity: line.capacity,
    places_that_matter: line.placesThatMatter ?? 3,
    starts_at: line.startsAt,
    seeding_method: line.seeding.method,
    seeding_random: line.seeding.random,
    seeding_apart: (line.seeding.apart ?? []).join(','),
    version: 1,
    created_at: line.createdAt,
    updated_at: ctx.now,
    started_at: line.startedAt,
    completed_at: line.completedAt,
    deleted_at: null,
  });
  await insertEntrants(
    tx,
    line.entrants.map(({ id, name, seed, state, club, region, points, since, hiddenAs, at: createdAt }) => ({
      id,
      tournament_id: line.id,
      name,
      name_key: keyName(name),
      seed,
      state,
      person_id: null,
      club,
      region,
      points,
      since,
      hidden_as: hiddenAs ?? null,
      created_at: createdAt,
      updated_at: ctx.now,
      deleted_at: null,
    })),
  );
  for (const [index, stage] of line.stages.entries()) {
    const config = index === 0 ? line.config : at(line.following, index - 1).config;
    await writeStage(ctx, tx, line, stage, { no: index + 1, config });
  }
  await writePlaces(tx, line.id, line.places ?? []);
}

async function writeStage(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentLine,
  line: StageLine,
  { no, config }: { readonly no: number; readonly config: StageConfig },
): Promise<void> {
  const id = await insertStage(tx, {
    tournament_id: tournament.id,
    no,
    format: config.format,
    config: JSON.stringify(config),
    entrants: line.seeds.length,
    version: 1,
    created_at: line.at,
  });
  await insertStageSeeds(
    tx,
    id,
    line.seeds.map((place) => at(tournament.entrants, place).id),
  );
  await insertMatches(tx, toMatchRecords(ctx, id, line));
  for (const [index, seats] of (line.seats ?? []).entries()) await insertSeats(tx, id, index + 1, seats);
  for (const { round, random, basis, reasons, at: drawnAt } of line.draws)
    await insertDraw(tx, {
      stage_id: id,
      round,
      random,
      basis,
      reasons: JSON.stringify(reasons),
      created_at: drawnAt,
    });
  await writeHistory(tx, id, tournament, line);
}

function toMatchRecords(ctx: Ctx, stage: number, { matches, stands }: StageLine): MatchRecord[] {
  return matches.map(([no, part, round, source_a, source_b, length, played_if], index) => {
    const [state, occupant_a, occupant_b, score_a, score_b, winner, since] = at(stands, index);
    return {
      ...{ stage_id: stage, no, part, round, source_a, source_b, length, played_if },
      ...{ state: stateIndex(state), occupant_a, occupant_b, score_a, score_b, winner },
      station: '',
      call_until: 0,
      // Nobody has waited in this hall for a match that was ready in another one.
      state_at: state === 'ready' ? ctx.now : since,
      version: 1,
    };
  });
}

/** Every entry in its order, so that what counts, what an undo adopts and what a table says are the same. */
async function writeHistory(tx: Tx, stage: number, tournament: TournamentLine, line: StageLine): Promise<void> {
  await insertResults(
    tx,
    line.results.map(({ match, field, winner, games, rows, kind, by, note, at: created_at }) => ({
      stage_id: stage,
      match_no: match,
      field_a: field[0],
      field_b: field[1],
      winner,
      games: JSON.stringify(rows ?? games),
      kind,
      entered_by: by,
      note,
      created_at,
    })),
  );
  const results = await listResultIds(tx, stage);
  const ids: number[] = [];
  for (const ruling of line.rulings) {
    const { kind, note, at: created_at } = ruling;
    const data = dataOf(ruling, tournament, (entries) => results[entries - 1] ?? 0);
    ids.push(await insertRuling(tx, { stage_id: stage, kind, about: aboutOf(ruling, ids), data, note, created_at }));
  }
  await insertSubmissions(
    tx,
    line.submissions.map(({ match, slot, field, games, state, reason, at: created_at, changedAt }) => ({
      stage_id: stage,
      match_no: match,
      slot,
      field_a: field[0],
      field_b: field[1],
      games: JSON.stringify(games),
      state,
      reason,
      created_at,
      updated_at: changedAt,
    })),
  );
}

function aboutOf(ruling: StageLine['rulings'][number], ids: readonly number[]): number {
  switch (ruling.kind) {
    case 'out':
      return ruling.seed;
    case 'waive':
      return ruling.match;
    case 'enter':
      return ruling.seed;
    case 'tie':
    case 'seat':
      return 0;
    case 'revoke':
      return at(ids, ruling.ruling - 1);
  }
}

/** What one number cannot say, as `enter.ts` and the changes after the start write it. */
function dataOf(
  ruling: StageLine['rulings'][number],
  { entrants }: TournamentLine,
  idOf: (entries: number) => number,
): string | null {
  // One that left the list before stays behind; no stage here has it.
  const nameAll = (places: readonly (number | null)[]) => places.map((place) => entrants[place ?? -1]?.id ?? '');
  switch (ruling.kind) {
    case 'out':
      return JSON.stringify({ annul: ruling.annul, why: ruling.why });
    case 'tie':
      return JSON.stringify(ruling.order);
    case 'seat': {
      const { seeds, after, from, to } = ruling;
      return JSON.stringify({ seeds, after: idOf(after), from: nameAll(from), to: nameAll(to) });
    }
    case 'enter': {
      const { place, round, after } = ruling;
      return JSON.stringify({ place, round, after: idOf(after) });
    }
    case 'waive':
    case 'revoke':
      return null;
  }
}
