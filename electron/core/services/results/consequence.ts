import { createHash } from 'node:crypto';
import type { Change } from '#shared/domain/stage/index.ts';
import { countWins } from '#shared/domain/scoring/index.ts';
import { at } from '#shared/lib/at.ts';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import { getMatch } from '../../db/queries/matches.ts';
import type { Reader } from '../../db/schema.ts';
import { AppError } from '../../infra/app-error.ts';
import type { LiveStage } from '../stages/live-stage.ts';
import { stateOf } from '../../db/match-state.ts';
import { nameSeeds } from '../stages/people.ts';

/** What a change does beyond its own match, in words' reach. Called while the change is in force in `live`. */
export async function describeConsequence(db: Reader, live: LiveStage, change: Change): Promise<Consequence> {
  const refOf = (no: number) => ({ tournament: live.tournament, stage: live.no, no });
  const clears: Consequence['clears'] = [];
  for (const result of change.cleared) {
    const [a, b] = countWins(result.games);
    clears.push({ match: refOf(result.match), names: await nameSeeds(db, live, result.field), scores: [a, b] });
  }
  const revives: Consequence['revives'] = [];
  for (const result of change.revived) {
    revives.push({ match: refOf(result.match), names: await nameSeeds(db, live, result.field) });
  }
  return {
    clears,
    revives,
    interrupts: (await listInterrupted(db, live, change)).map(refOf),
    fingerprint: fingerprintOf(change),
  };
}

/** Matches in the hands of players, called or live, whose entrants would change. */
async function listInterrupted(db: Reader, live: LiveStage, change: Change): Promise<number[]> {
  const interrupted: number[] = [];
  for (const no of change.matches) {
    const row = await getMatch(db, live.id, no);
    if (
      row === undefined ||
      !['called', 'checked_in', 'live', 'paused', 'submitted', 'disputed'].includes(stateOf(row))
    )
      continue;
    const { occupants } = at(live.stage.states, no - 1);
    if (occupants[0] !== row.occupant_a || occupants[1] !== row.occupant_b) interrupted.push(no);
  }
  return interrupted;
}

/** Equal for equal consequences: which entries stop counting and which count again. */
export function fingerprintOf(change: Change): string {
  const ids = [change.cleared.map(({ id }) => id), change.revived.map(({ id }) => id)];
  return createHash('sha256').update(JSON.stringify(ids)).digest('base64url').slice(0, 22);
}

/** A change that clears results must come with the fingerprint of its preview, and the preview must still be true. */
export function requireForeseen(change: Change, fingerprint: string | undefined): void {
  if (fingerprint === undefined) {
    if (change.cleared.length === 0) return;
    throw new AppError('match.preview_needed', { details: { cleared: change.cleared.length } });
  }
  if (fingerprint !== fingerprintOf(change)) throw new AppError('match.changed_meanwhile');
}
