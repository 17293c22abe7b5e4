import { createHash } from 'node:crypto';
import type { Difference } from '#shared/domain/stage/index.ts';
import { countWins } from '#shared/domain/scoring/index.ts';
import { at } from '#shared/lib/at.ts';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import { getMatch } from '../../db/queries/matches.ts';
import { getStage } from '../../db/queries/stages.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import { listOutdatedRounds } from '../stages/draw-round.ts';
import { type LiveStage, readStage } from '../stages/live-stage.ts';
import { isOutdated } from '../stages/next-stage.ts';
import { loadTournament } from '../tournaments/tournament-dto.ts';
import { isInterrupted } from '../stages/match-row.ts';
import { namePair, nameSeeds } from '../stages/people.ts';

interface Beside {
  /** What was outdated before the change, by `listOutdated`. */
  readonly outdated: readonly Outdated[];
  /** Matches behind whose seeds others stand by the change. */
  readonly handed?: ReadonlySet<number>;
}

/** What a change does beyond its own match, in words' reach. Called while the change is in force in `live`. */
export async function describeConsequence(
  db: Reader,
  live: LiveStage,
  change: Difference,
  { outdated, handed = new Set() }: Beside,
): Promise<Consequence> {
  const refOf = (no: number) => ({ tournament: live.tournament, stage: live.no, no });
  const interrupted = await listInterrupted(db, live, change, handed);
  const seeds = [...change.cleared, ...change.revived].flatMap(({ field }) => field);
  const names = await nameSeeds(db, live, seeds);
  return {
    clears: change.cleared.map(({ match, field, games }) => ({
      match: refOf(match),
      names: namePair(names, field),
      scores: [...countWins(games)] as [number, number],
    })),
    revives: change.revived.map(({ match, field }) => ({ match: refOf(match), names: namePair(names, field) })),
    interrupts: interrupted.map(refOf),
    outdates: (await listOutdated(db, live)).filter((now) => !outdated.some((then) => isSame(now, then))),
    fingerprint: fingerprintOf({ change, interrupted }),
  };
}

/** A drawn round, or with round 0 a whole stage, that would be made otherwise by now. */
export interface Outdated {
  readonly stage: number;
  readonly round: number;
}

/** What is outdated of a stage and of the one after it, as `live` stands now. */
export async function listOutdated(db: Reader, live: LiveStage): Promise<Outdated[]> {
  const rounds = listOutdatedRounds(live).map((round) => ({ stage: live.no, round }));
  const next = await getStage(db, live.tournament, live.no + 1);
  if (next === undefined) return rounds;
  const tournament = await loadTournament(db, live.tournament);
  return isOutdated(tournament, await readStage(db, next), live) ? [...rounds, { stage: next.no, round: 0 }] : rounds;
}

function isSame(a: Outdated, b: Outdated): boolean {
  return a.stage === b.stage && a.round === b.round;
}

/** Matches in the hands of players, called or live, whose entrants would change. */
async function listInterrupted(
  db: Reader,
  live: LiveStage,
  change: Difference,
  handed: ReadonlySet<number>,
): Promise<number[]> {
  const interrupted: number[] = [];
  for (const no of change.matches) {
    const row = await getMatch(db, live.id, no);
    if (row !== undefined && isInterrupted(row, at(live.stage.states, no - 1), handed.has(no))) interrupted.push(no);
  }
  return interrupted;
}

interface Entered {
  readonly change: Difference;
  readonly interrupted: readonly number[];
}

/** Equal for equal consequences: which entries stop counting, which count again, and who is sent off a station. */
function fingerprintOf({ change, interrupted }: Entered): string {
  const ids = [change.cleared.map(({ id }) => id), change.revived.map(({ id }) => id), interrupted];
  return createHash('sha256').update(JSON.stringify(ids)).digest('base64url').slice(0, 22);
}

/** A change that clears results must come with the fingerprint of its preview, and the preview must still be true. */
export function requireForeseen(entered: Entered, fingerprint: string | undefined): void {
  if (fingerprint === undefined) {
    const cleared = entered.change.cleared.length;
    if (cleared === 0) return;
    throw new AppError('match.preview_needed', { details: { cleared } });
  }
  if (fingerprint !== fingerprintOf(entered)) throw new AppError('match.changed_meanwhile');
}
