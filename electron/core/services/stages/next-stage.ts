import { createHash } from 'node:crypto';
import { bindFormat, type BoundFormat } from '#shared/domain/formats/bind.ts';
import { countOpened } from '#shared/domain/formats/late-entry.ts';
import { listQualifiers, type Qualifiers } from '#shared/domain/formats/qualify.ts';
import type { CutRules } from '#shared/domain/winners/index.ts';
import { at } from '#shared/lib/at.ts';
import type { FollowingStageDto } from '#shared/protocol/dto/tournament.ts';
import { listStages } from '../../db/queries/stages.ts';
import type { TournamentRow } from '../../db/queries/tournaments.ts';
import type { Reader } from '../../db/schema.ts';
import { parseJson } from '../../infra/json.ts';
import type { Host } from '../../operations/host.ts';
import { hasRankedSeeds } from '../entrants/ranked-seeds.ts';
import type { LiveStage } from './live-stage.ts';

/** What comes after the last stage that was opened. */
export interface NextStage {
  readonly no: number;
  readonly following: FollowingStageDto;
  readonly format: BoundFormat;
  readonly from: LiveStage;
  readonly qualifiers: Qualifiers;
}

export function readFollowing(tournament: Pick<TournamentRow, 'following'>): readonly FollowingStageDto[] {
  return parseJson<FollowingStageDto[]>(tournament.following);
}

/** Undefined before the start, and when no stage follows. */
export async function findNextStage(
  host: Pick<Host, 'stages'>,
  db: Reader,
  tournament: TournamentRow,
): Promise<NextStage | undefined> {
  const last = (await listStages(db, tournament.id)).at(-1);
  const following = last === undefined ? undefined : readFollowing(tournament)[last.no - 1];
  if (last === undefined || following === undefined) return undefined;
  const from = await host.stages.look(db, last);
  const format = bindFormat(following.config);
  const qualifiers = listQualifiers(from.format, from.stage, following.advance, format, rulesOf(tournament, from));
  return { no: last.no + 1, following, format, from, qualifiers };
}

/** The seeds of a later stage came from the standings before it, not from a ranking. */
function rulesOf(tournament: TournamentRow, { no }: LiveStage): CutRules {
  return { stage: no, seedsAreRanked: no === 1 && hasRankedSeeds(tournament) };
}

/** Entrant ids of those that go on, by their seed in the next stage. */
export function listEntrantsOf({ from, qualifiers }: Pick<NextStage, 'from' | 'qualifiers'>): readonly string[] {
  return qualifiers.order.map(({ seed }) => at(from.seeds, seed - 1));
}

/** Equal when the same go on with the same seeds. */
export function fingerprintNext(next: Pick<NextStage, 'from' | 'qualifiers'>): string {
  return createHash('sha256')
    .update(JSON.stringify(listEntrantsOf(next)))
    .digest('base64url')
    .slice(0, 22);
}

/** Whether the stage before would send others by now, or in another order, than those that stand in `live`. */
export function isOutdated(tournament: TournamentRow, live: LiveStage, before: LiveStage): boolean {
  const following = readFollowing(tournament)[before.no - 1];
  if (following === undefined) return false;
  const rules = rulesOf(tournament, before);
  const qualifiers = listQualifiers(before.format, before.stage, following.advance, live.format, rules);
  const now = listEntrantsOf({ from: before, qualifiers });
  const opened = listOpenedWith(live);
  return now.length !== opened.length || now.some((entrant, index) => entrant !== opened[index]);
}

/** With whom a stage was opened, before any of them was replaced and without those that came late. */
function listOpenedWith(live: Pick<LiveStage, 'seeds' | 'handovers' | 'stage'>): readonly string[] {
  const opened = live.seeds.slice(0, countOpened(live.stage));
  for (const { seeds, from } of live.handovers.toReversed()) {
    for (const [index, seed] of seeds.entries()) if (seed <= opened.length) opened[seed - 1] = at(from, index);
  }
  return opened;
}
