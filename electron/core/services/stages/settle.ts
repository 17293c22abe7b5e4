import { at } from '#shared/lib/at.ts';
import { countRounds } from '#shared/domain/formats/drawn-rounds.ts';
import type { Difference } from '#shared/domain/stage/index.ts';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { topics } from '#shared/protocol/topics.ts';
import { getMatch, updateMatch } from '../../db/queries/matches.ts';
import { listStages } from '../../db/queries/stages.ts';
import { closeSubmissions } from '../../db/queries/submissions.ts';
import type { Tx } from '../../db/schema.ts';
import { type NewEvent, newEvent } from '../../events/new-event.ts';
import type { Ctx } from '../../operations/context.ts';
import { followEnd } from './follow-end.ts';
import { listPeopleOfSeeds } from './people.ts';
import type { LiveStage } from './live-stage.ts';
import { deriveMatch, isInterrupted, toMatchRow } from './match-row.ts';

/** What a change of a stage made of the store. */
export interface Settled {
  /** The rows that changed, whole. */
  readonly rows: readonly MatchRow[];
  /** Ordinals of the matches that people were at, and whose entrants changed. */
  readonly interrupted: readonly number[];
  /** `matches.changed` first, then what else follows. */
  readonly events: readonly [NewEvent, ...NewEvent[]];
}

/**
 * Writes every match that a change touched, closes what was submitted for it, and tells whom it concerns.
 *
 * @param handed ordinals of matches behind whose seeds others stand now
 */
export async function settleChange(
  ctx: Ctx,
  tx: Tx,
  live: LiveStage,
  change: Difference,
  handed: ReadonlySet<number> = new Set(),
): Promise<Settled> {
  const rows: MatchRow[] = [];
  const interrupted: number[] = [];
  const seeds = new Set<number>();
  for (const no of change.matches) {
    const before = await getMatch(tx, live.id, no);
    if (before === undefined) throw new Error(`stage ${live.id} has no match ${no}`);
    const derived = at(live.stage.states, no - 1);
    if (isInterrupted(before, derived, handed.has(no))) interrupted.push(no);
    const values = deriveMatch(before, derived, ctx.now, handed.has(no));
    await updateMatch(tx, live.id, no, values);
    await closeSubmissions(tx, live.id, no, ctx.now);
    rows.push(toMatchRow({ ...before, ...values }));
    for (const seed of [before.occupant_a, before.occupant_b, ...derived.occupants]) if (seed > 0) seeds.add(seed);
  }
  const changed = newEvent('matches.changed', [topics.tournament(live.tournament)], { stage: live.no, rows });
  const people = await listPeopleOfSeeds(tx, live, seeds);
  return {
    rows,
    interrupted,
    events: [
      changed,
      newEvent('attention.changed', [topics.tournamentStaff(live.tournament)], {}),
      ...people.map((person) => newEvent('person.changed', [topics.person(person)], {})),
      ...(await tellOutdated(tx, live, change)),
      ...(await followEnd(ctx, tx, live)),
    ],
  };
}

/** What was drawn or opened on the strength of these matches may be outdated now: clients look anew. */
async function tellOutdated(tx: Tx, live: LiveStage, change: Difference): Promise<NewEvent[]> {
  const rounds = countRounds(live.stage);
  const isBefore = live.format.isDrawn && change.matches.some((no) => at(live.stage.matches, no - 1).round < rounds);
  const last = (await listStages(tx, live.tournament)).at(-1);
  if (!isBefore && last?.no === live.no) return [];
  return [newEvent('stage.opened', [topics.tournament(live.tournament)], { stage: live.no })];
}
