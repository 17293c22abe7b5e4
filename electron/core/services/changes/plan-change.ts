import type { FreePlace } from '#shared/domain/formats/late-entry.ts';
import { listOwnMatches } from '#shared/domain/formats/own-matches.ts';
import type { Match, Ruling, Seed } from '#shared/domain/model/stage.ts';
import { compareStages, type Difference, growStage } from '#shared/domain/stage/index.ts';
import { at } from '#shared/lib/at.ts';
import { toShape } from '#shared/protocol/dto/shape.ts';
import { AppError } from '../../infra/app-error.ts';
import type { LiveStage } from '../stages/live-stage.ts';

/** A ruling that changes who stands behind seeds, or the matches themselves, with all that follows; nothing is written. */
export interface PlannedChange {
  readonly before: LiveStage;
  /** The stage as it would be. */
  readonly live: LiveStage;
  readonly difference: Difference;
  /** Ordinals of matches behind whose seeds others would stand. */
  readonly handed: ReadonlySet<number>;
  /** The last entry that was made before it. */
  readonly after: number;
}

/** Before the ruling has a number of its own. */
export const UNNUMBERED = Number.MAX_SAFE_INTEGER;

/** Lets others stand behind seeds; refused with `entrant.has_played` {match} or `entrant.is_out`. */
export function planHandover(
  before: LiveStage,
  seeds: readonly Seed[],
  to: readonly string[],
  id: number,
): PlannedChange {
  for (const seed of seeds) requireUntouched(before, seed);
  const handed = new Set(seeds.flatMap((seed) => listOwnMatches(before.stage, seed)));
  const after = findLastEntry(before);
  const stage = growStage(before.stage, { id, kind: 'seat', seeds, after });
  const difference = addMatches(compareStages(before.stage, stage), handed);
  const moved = [...before.seeds];
  for (const [index, seed] of seeds.entries()) moved[seed - 1] = at(to, index);
  return { before, live: { ...before, stage, seeds: moved }, difference, handed, after };
}

/** Lets one in that came late. */
export function planEntry(before: LiveStage, place: FreePlace, entrant: string, id: number): PlannedChange {
  const matches = before.format.enterLate(before.stage, place);
  const { seed, round } = place;
  const after = findLastEntry(before);
  const ruling: Ruling = { id, kind: 'enter', seed, place: place.place, round, after };
  const stage = growStage(before.stage, ruling, matches);
  const seeds = [...before.seeds];
  seeds[seed - 1] = entrant;
  const live = { ...before, stage, seeds, shapes: matches.map(toShape) };
  return { before, live, difference: compareStages(before.stage, stage), handed: new Set(), after };
}

/** Takes the late entry of a seed back. */
export function planLeave(before: LiveStage, seed: Seed, entry: number, id: number): PlannedChange {
  const matches = before.format.leaveLate(before.stage, seed);
  const stage = growStage(before.stage, { id, kind: 'revoke', ruling: entry }, matches);
  const live = { ...before, stage, shapes: matches.map(toShape) };
  const difference = compareStages(before.stage, stage);
  return { before, live, difference, handed: new Set(), after: findLastEntry(before) };
}

/** What can be handed over has no result that counts, and was not taken out. */
function requireUntouched({ stage }: LiveStage, seed: Seed): void {
  if (stage.out.has(seed)) throw new AppError('entrant.is_out');
  const played = listOwnMatches(stage, seed).find((no) => (at(stage.states, no - 1).result?.id ?? 0) > 0);
  if (played !== undefined) throw new AppError('entrant.has_played', { details: { match: played } });
}

function findLastEntry({ stage }: LiveStage): number {
  return stage.entries.flat().reduce((last, { id }) => Math.max(last, id), 0);
}

function addMatches(difference: Difference, more: ReadonlySet<number>): Difference {
  const matches = [...new Set([...difference.matches, ...more])].toSorted((a, b) => a - b);
  return { ...difference, matches };
}

/** Matches of which the graph is another one now: those that are new, and those with other sources or rounds. */
export function listRewritten({ before, live }: PlannedChange): { readonly added: Match[]; readonly moved: Match[] } {
  const added: Match[] = [];
  const moved: Match[] = [];
  for (const match of live.stage.matches) {
    const former = before.stage.matches[match.no - 1];
    if (former === undefined) added.push(match);
    else if (toShape(former).join() !== toShape(match).join()) moved.push(match);
  }
  return { added, moved };
}
