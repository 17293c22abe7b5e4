import { APART_FIELDS, type ApartField, type SeedingDto, type SeedingMethod } from '#shared/protocol/dto/seeding.ts';
import { putFormerSeeding } from '../../db/queries/seedings.ts';
import type { EntrantRow } from '../../db/queries/entrants.ts';
import { type TournamentRow, updateTournament } from '../../db/queries/tournaments.ts';
import type { Tx } from '../../db/schema.ts';
import type { Ctx } from '../../operations/context.ts';

/** How seeds were made, as the tournament keeps it. */
export interface SeedingRecord {
  readonly method: SeedingMethod;
  readonly random: string | null;
  readonly apart: readonly ApartField[];
  readonly from: string | null;
}

export const BY_HAND: SeedingRecord = { method: 'manual', random: null, apart: [], from: null };

export function readApart(text: string): ApartField[] {
  const parts = text.split(',');
  return APART_FIELDS.filter((field) => parts.includes(field));
}

export function toSeedingDto(tournament: TournamentRow): SeedingDto {
  return {
    method: tournament.seeding_method,
    random: tournament.seeding_random,
    apart: readApart(tournament.seeding_apart),
    from: tournament.seeding_from,
  };
}

/** The columns that hold it. */
export function seedingValues({ method, random, apart, from }: SeedingRecord) {
  return { seeding_method: method, seeding_random: random, seeding_apart: apart.join(','), seeding_from: from };
}

/** Keeps the seeding as it stands for one step back. Answers the id by which it is asked for. */
export async function keepFormer(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentRow,
  order: readonly Pick<EntrantRow, 'id'>[],
): Promise<string> {
  const id = ctx.newId();
  await putFormerSeeding(tx, {
    tournament_id: tournament.id,
    id,
    method: tournament.seeding_method,
    random: tournament.seeding_random,
    apart: tournament.seeding_apart,
    from_id: tournament.seeding_from,
    entrants: JSON.stringify(order.map((entrant) => entrant.id)),
    created_at: ctx.now,
  });
  return id;
}

export async function recordSeeding(ctx: Ctx, tx: Tx, tournament: string, record: SeedingRecord): Promise<void> {
  await updateTournament(tx, tournament, { ...seedingValues(record), updated_at: ctx.now });
}

/** What the audit log keeps of it. */
export function describeSeeding(tournament: TournamentRow): object {
  const { seeding_method, seeding_random, seeding_apart, seeding_from } = tournament;
  return { seeding: seeding_method, random: seeding_random, apart: seeding_apart, from: seeding_from };
}

/** After a change by which seeds are no longer those of a ranking, nothing may be decided by them as if they were. */
export async function leaveRanking(ctx: Ctx, tx: Tx, tournament: TournamentRow): Promise<void> {
  if (tournament.seeding_method === 'ranked') await recordSeeding(ctx, tx, tournament.id, BY_HAND);
}

/**
 * Who comes late is the last seed. Without points that is where a ranking puts it too; with points the seeds are no longer
 * those of the ranking.
 */
export async function settleLateComers(
  ctx: Ctx,
  tx: Tx,
  tournament: TournamentRow,
  late: readonly { readonly points: number | null }[],
): Promise<void> {
  if (late.some(({ points }) => points !== null)) await leaveRanking(ctx, tx, tournament);
}
